/** The quotes of the open briefing with how each stands today; which one is chosen; and how one is changed. */
import { computed, ref, watch } from 'vue';
import type { Quote, RecordPatch } from '../../../core/model/index.ts';
import { attributeQuote, stateOfQuote } from '../../../core/quotes/index.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useDerived } from '../../stores/derived.ts';
import { useDesk } from '../../stores/desk.ts';
import { useView } from '../../stores/view.ts';

export type QuoteFilter = 'all' | 'approved' | 'waiting';
const filter = ref<QuoteFilter>('all');
const wanted = ref('');

export function useQuotes() {
  const briefing = useBriefing();
  const derived = useDerived();
  const desk = useDesk();
  const view = useView();

  /** The day on which quotes are judged: the date of the letter of the moment, on which it uses them; else today. */
  const letter = computed(() => {
    const letters = briefing.all('letter');
    return letters.find(({ id }) => id === view.place.letter) ?? letters[0];
  });
  const day = computed(() => letter.value?.date ?? desk.today);
  const quotes = computed(() =>
    briefing.all('quote').map((quote) => ({
      quote,
      state: stateOfQuote(quote, day.value),
      attribution: attributionOf(quote),
      letters: new Set(derived.usesOf(quote.uid).filter(({ kind }) => kind === 'letter')).size,
    })),
  );
  const approved = computed(() => quotes.value.filter(({ state }) => state === 'approved' || state === 'unpinned'));
  const waiting = computed(() => quotes.value.filter(({ state }) => state === 'waiting' || state === 'changed'));
  const shown = computed(() => {
    const words = wanted.value.trim().toLowerCase();
    const listed = filter.value === 'all' ? quotes.value : filter.value === 'approved' ? approved.value : waiting.value;
    return words === ''
      ? listed
      : listed.filter(({ quote, attribution }) => `${quote.words}\n${attribution}`.toLowerCase().includes(words));
  });
  const chosen = computed(
    () => quotes.value.find(({ quote }) => quote.id === view.place.quote) ?? shown.value[0] ?? quotes.value[0],
  );

  watch(
    () => chosen.value?.quote.id,
    (id) => {
      if (id !== undefined && view.place.quote !== id) view.go('quotes', { quote: id });
    },
  );

  function attributionOf(quote: Quote): string {
    const organisation =
      quote.organisation === undefined ? undefined : briefing.find('organisation', quote.organisation);
    return attributeQuote(quote, briefing.find('person', quote.speaker), organisation);
  }

  function choose(id: string): void {
    view.go('quotes', { quote: id });
  }

  function change(patches: readonly RecordPatch[]): boolean {
    return briefing.edit(patches).ok;
  }

  return { quotes, letter, day, approved, waiting, shown, chosen, filter, wanted, choose, change };
}

/** What texts to a speaker are made from. */
export function useAsking() {
  const briefing = useBriefing();
  const desk = useDesk();
  return (quote: Quote) => ({
    speaker: briefing.find('person', quote.speaker),
    organisation: quote.organisation === undefined ? undefined : briefing.find('organisation', quote.organisation),
    title: briefing.title,
    you: desk.you,
  });
}
