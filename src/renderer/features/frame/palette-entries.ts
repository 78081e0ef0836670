/** What the palette holds: the records of the open briefing, then the commands of the moment. */
import { computed, type ComputedRef } from 'vue';
import {
  Building2,
  ChartBar,
  FileText,
  Link,
  Mail,
  MessageSquareQuote,
  Sigma,
  Table2,
  UserRound,
  type LucideIcon,
} from '@lucide/vue';
import { showQuantity } from '../../../core/figures/index.ts';
import type { BriefingRecord } from '../../../core/model/index.ts';
import { nameOf } from '../../../core/search/index.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useCommands, type Command } from '../../stores/commands.ts';
import { useDerived } from '../../stores/derived.ts';
import { useInserter, type Inserter } from '../../stores/inserter.ts';
import { useView, type Place, type Section } from '../../stores/view.ts';
import { frameGroups, paletteWords } from '../../words/frame.ts';
import { iconOf } from './command-icons.ts';
import type { PaletteEntry } from './palette-search.ts';

export interface RunnableEntry extends PaletteEntry {
  readonly icon: LucideIcon;
  /** What Enter does, in a word: "Insert". */
  readonly verb?: string | undefined;
  readonly keys?: string | undefined;
  readonly why?: string | undefined;
  readonly run: () => unknown;
}

interface Kind {
  readonly group: string;
  readonly icon: LucideIcon;
  readonly section: Section;
  readonly place: (id: string) => Place;
  readonly insert?: keyof Inserter;
}

const { groups } = paletteWords;
const kinds: Readonly<Partial<Record<BriefingRecord['kind'], Kind>>> = {
  figure: { group: groups.figure, icon: Sigma, section: 'evidence', place: (figure) => ({ figure }), insert: 'figure' },
  quote: {
    group: groups.quote,
    icon: MessageSquareQuote,
    section: 'quotes',
    place: (quote) => ({ quote }),
    insert: 'quote',
  },
  chart: { group: groups.chart, icon: ChartBar, section: 'charts', place: (chart) => ({ chart }), insert: 'chart' },
  table: { group: groups.table, icon: Table2, section: 'evidence', place: (table) => ({ table }), insert: 'table' },
  letter: { group: groups.letter, icon: FileText, section: 'letter', place: (letter) => ({ letter }) },
  person: { group: groups.people, icon: UserRound, section: 'people', place: (person) => ({ person }) },
  office: { group: groups.people, icon: UserRound, section: 'people', place: (person) => ({ person }) },
  organisation: { group: groups.people, icon: Building2, section: 'people', place: (person) => ({ person }) },
  source: { group: groups.source, icon: Link, section: 'evidence', place: (source) => ({ source }) },
  request: { group: groups.request, icon: Mail, section: 'evidence', place: (request) => ({ request }) },
};

export function usePaletteEntries(): ComputedRef<readonly RunnableEntry[]> {
  const briefing = useBriefing();
  const commands = useCommands();
  const derived = useDerived();
  const inserter = useInserter();
  const view = useView();

  function entryOf(record: BriefingRecord): RunnableEntry[] {
    const kind = kinds[record.kind];
    if (kind === undefined) return [];
    const insert = kind.insert === undefined ? undefined : inserter.current?.[kind.insert];
    const figure = record.kind === 'figure' ? derived.figure(record.id) : undefined;
    return [
      {
        ...{ id: record.uid, group: kind.group, icon: kind.icon, title: nameOf(record), also: record.id },
        ...(figure !== undefined && { value: showQuantity(figure.quantity, figure.measure, { per: figure.per }) }),
        ...(record.kind === 'quote' && { title: `“${record.words}”`, also: nameOf(record) }),
        verb: insert === undefined ? paletteWords.open : paletteWords.insert,
        run: () => (insert === undefined ? view.go(kind.section, kind.place(record.id)) : insert(record.id)),
      },
    ];
  }

  return computed(() => {
    const order = Object.keys(kinds);
    // What letters use most comes first.
    const uses = (uid: string): number => derived.usesOf(uid).filter(({ kind }) => kind === 'letter').length;
    const sorted = [...briefing.records.values()]
      .map((record) => ({ record, place: order.indexOf(record.kind), used: uses(record.uid) }))
      .sort((a, b) => a.place - b.place || b.used - a.used);
    return [...sorted.flatMap(({ record }) => entryOf(record)), ...runnable(commands.all)];
  });
}

/** What the screen offers comes before what is there everywhere; of commands with one id the newest counts. */
function runnable(commands: readonly Command[]): readonly RunnableEntry[] {
  const everywhere: readonly string[] = frameGroups;
  const newest = new Map(commands.filter(({ group }) => group !== '').map((command) => [command.id, command]));
  newest.delete('app.palette');
  return [...newest.values()]
    .sort((a, b) => everywhere.indexOf(a.group) - everywhere.indexOf(b.group))
    .map((command) => ({
      ...{
        id: command.id,
        group: paletteWords.commands,
        title: command.title,
        icon: command.icon ?? iconOf(command.id),
      },
      ...{ keys: command.keys, also: `${command.group} ${command.also ?? ''}`, why: command.why?.(), run: command.run },
    }));
}
