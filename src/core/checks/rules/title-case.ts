/** Headings and the subject line are sentences, not titles: capitals are for names (GOV.UK style, DOMAIN 9). */
import { gazetteer } from '../../areas/index.ts';
import { recordsOfKind } from '../../model/index.ts';
import type { CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const heading = (text: string) => ({ blocks: [{ type: 'heading', level: 2, text }] });
/** Words that no name holds in capitals: one of them is enough. */
const functionWords =
  /^(?:The|A|An|And|Or|But|Nor|For|Of|In|On|At|To|By|With|From|Is|Are|Was|Were|Be|Do|Does|Has|Have|Our|We|You|Your|Their|It|Its|This|That|These|What|Why|How|When|Where|Who|Must|Should|Can|Will|Not|No)$/;
const enough = 3;

export const titleCase: Rule = {
  id: 'title-case',
  severity: 'style',
  about: 'A heading or the subject line has capitals on words that are no names.',
  source: 'DOMAIN 9',
  find: (context) => {
    const names = namesIn(context);
    return linesOf(context).flatMap(({ text, block }) => {
      const found = capitalised(text, names);
      if (found.length === 0 || (found.length < enough && !found.some((word) => functionWords.test(word)))) return [];
      const [first, ...rest] = text.split(' ');
      const suggestion = [first, ...rest.map((word) => (found.includes(bare(word)) ? lower(word) : word))].join(' ');
      const message = `“${text}” has capitals on words that are no names, which slows readers down. Write it as a sentence: “${suggestion}”.`;
      const where = { letter: context.letter.id, ...(block !== undefined && { block }), text };
      return [{ rule: 'title-case', severity: 'style' as const, message, where, suggestion }];
    });
  },
  examples: {
    fires: [
      heading('What The Police Record'),
      heading('Protecting Children Across Private Messages'),
      { letter: { subject: 'Image Offences Against Children in Wales' } },
    ],
    quiet: [
      {},
      heading('What the police record in South Wales and Dyfed-Powys'),
      heading('WHAT THE POLICE RECORD'),
      heading('The Online Safety Act 2023 and Ofcom'),
      heading('What the Home Secretary can do'),
    ],
  },
};

function linesOf({ letter }: CheckContext): { text: string; block?: string }[] {
  const headings = letter.blocks.flatMap((block) =>
    block.type === 'heading' ? [{ text: block.text, block: block.id }] : [],
  );
  return letter.subject === undefined ? headings : [{ text: letter.subject }, ...headings];
}

/** Words inside the line that open with one capital and belong to no name that the desk knows. */
function capitalised(text: string, names: readonly string[]): string[] {
  if (text === text.toUpperCase()) return [];
  const plain = names.reduce((left, name) => left.replaceAll(name, (whole) => whole.toLowerCase()), text);
  return plain
    .split(/\s+/)
    .slice(1)
    .map(bare)
    .filter((word) => /^\p{Lu}[\p{Ll}’'-]+$/u.test(word));
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function lower(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

const common =
  'January February March April May June July August September October November December Parliament Government Senedd Act Bill Online Safety Welsh English Scottish British Irish Ofcom Childline Snapchat Instagram Facebook WhatsApp TikTok YouTube Meta Home Office Secretary State House Commons Lords Minister Prime'.split(
    ' ',
  );

function namesIn({ records }: CheckContext): string[] {
  const known = [
    ...gazetteer.flatMap(({ label, aliases }) => [label, ...aliases]),
    ...recordsOfKind(records, 'organisation').map(({ name }) => name),
    ...recordsOfKind(records, 'office').map(({ title }) => title),
    ...recordsOfKind(records, 'person').map(({ name }) => name),
    ...common,
  ];
  return [...new Set(known)]
    .filter((name) => /^\p{Lu}\p{Ll}/u.test(name) && name.length > 2)
    .sort((a, b) => b.length - a.length);
}
