/** Units are nouns and never switch: offences, victims, children and sessions are different things (DOMAIN 2.8). */
import type { Unit } from '../../model/index.ts';
import { sentenceAt, type Passage, type PlacedClaim } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { countedNouns } from '../words.ts';

const counted = ['count', 'difference', 'mean'];
/** Where the noun phrase after a number ends. */
const ends =
  /^(?:of|in|on|at|by|for|with|from|to|and|or|but|were|was|are|is|had|has|have|that|which|who|whom|where|when|than|about|across|against|among|involving|during|per|a|an|the)$/;

export const unitSwitch: Rule = {
  id: 'unit-switch',
  severity: 'misleading',
  about: 'The noun after a figure is not the noun that the figure counts.',
  source: 'DOMAIN 2.8',
  find: ({ letter, passages }) =>
    passages.flatMap((passage) =>
      passage.claims.flatMap((placed) => {
        const { claim, figure } = placed;
        if (figure?.unit === undefined || !counted.includes(figure.measure)) return [];
        const noun = nounAfter(passage, placed);
        if (noun === undefined || isUnit(noun, figure.unit)) return [];
        const message = `“${claim.text} ${noun}”: the figure counts ${figure.unit.many}, not ${noun}. One ${figure.unit.one} is not one ${singularOf(noun)}. Write “${figure.unit.many}”.`;
        const where = { letter: letter.id, block: claim.block, figure: figure.id, text: noun };
        return [
          {
            rule: 'unit-switch',
            severity: 'misleading' as const,
            message,
            sum: figure.sum,
            where,
            suggestion: figure.unit.many,
          },
        ];
      }),
    ),
  examples: {
    fires: [
      { paragraph: 'Police in Wales recorded :figure[2,194]{of=wales-total} victims.' },
      { paragraph: 'In Wales :figure[2,194]{of=wales-total} online image crimes were recorded.' },
      { paragraph: 'Childline helped :figure[903]{of=childline-sessions} children across the UK.' },
    ],
    quiet: [
      { paragraph: 'Police in Wales recorded :figure[2,194]{of=wales-total} child sexual abuse image offences.' },
      { paragraph: 'South Wales Police recorded :figure[964]{of=south-wales} of the crimes in Wales.' },
      { paragraph: 'Childline gave :figure[903]{of=childline-sessions} counselling sessions to children.' },
      { paragraph: 'Wales had :figure[about six a day]{of=wales-per-day}; children suffer.' },
    ],
  },
};

function singularOf(noun: string): string {
  return [...countedNouns].find(([word, many]) => word !== noun && many === noun)?.[0] ?? noun;
}

/** The first counted noun in the noun phrase after a claim; an unbroken run of words. */
function nounAfter(passage: Passage, { end }: PlacedClaim): string | undefined {
  const rest = passage.text.slice(end, sentenceAt(passage, end).end);
  for (const [word, at] of runOfWords(rest)) {
    if (ends.test(word)) return undefined;
    // "child abuse image offences": a noun in the singular before another noun only describes it.
    const next = /^ ([\p{L}’'-]+)/u.exec(rest.slice(at + word.length))?.[1]?.toLowerCase();
    const last = next === undefined || ends.test(next);
    if (countedNouns.get(word) === word || (last && countedNouns.has(word))) return word;
  }
  return undefined;
}

function* runOfWords(text: string): Generator<[string, number]> {
  let at = 0;
  for (let count = 0; count < 8; count += 1) {
    const match = /^ ([\p{L}’'-]+)/u.exec(text.slice(at));
    if (match === null) return;
    yield [(match[1] ?? '').toLowerCase(), at + 1];
    at += match[0].length;
  }
}

function isUnit(noun: string, unit: Unit): boolean {
  const last = (words: string): string => words.toLowerCase().split(/\s+/).at(-1) ?? '';
  return noun === last(unit.many) || noun === last(unit.one);
}
