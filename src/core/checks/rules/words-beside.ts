/** The words just outside a figure's bracket belong to what the reader reads, so they are proved with it (DOMAIN 2.5). */
import { bandsOf } from '../../letters/index.ts';
import { phrasesThatHold, provePhrase } from '../../wording/index.ts';
import { readBeside } from '../beside.ts';
import type { Rule } from '../rule.ts';

/** These also say where something is: "spread over 20 forces". */
const prepositions = /^(?:over|under|above|below)\s/i;

export const wordsBeside: Rule = {
  id: 'words-beside',
  severity: 'wrong',
  about: 'The words beside a figure, together with it, say something that does not hold.',
  source: 'DOMAIN 2.5; DESIGN 5, Phrase',
  find: ({ letter, records, passages }) => {
    const options = { profile: letter.profile, bands: bandsOf(records) };
    return passages.flatMap((passage) =>
      passage.claims.flatMap((placed) => {
        const { claim, figure } = placed;
        if (figure === undefined || !claim.holds) return [];
        return readBeside(passage, placed).flatMap(({ text }) => {
          const verdict = provePhrase(text, figure, options);
          if (verdict.holds) return [];
          const message = `“${text}” is what the reader reads, and it does not hold for “${figure.label}”. ${verdict.message} Put all the words into the bracket, and choose ones that hold.`;
          const offer = phrasesThatHold(figure, options)[0]?.text;
          return [
            {
              rule: 'words-beside',
              severity: prepositions.test(text) ? ('misleading' as const) : ('wrong' as const),
              message,
              sum: figure.sum,
              where: { letter: letter.id, block: claim.block, figure: figure.id, text },
              ...(offer === undefined ? {} : { suggestion: offer }),
            },
          ];
        });
      }),
    );
  },
  examples: {
    fires: [
      { paragraph: 'Police in Wales recorded more than :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'Police in Wales recorded over :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'Police in Wales recorded nearly :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'In Wales recorded offences rose by :figure[2,194]{of=wales-total}.' },
      { paragraph: 'Police in Wales recorded :figure[2,194]{of=wales-total} image offences a day.' },
      { paragraph: 'Police in Wales recorded :figure[2,194]{of=wales-total} million offences.' },
      { paragraph: 'It cost £:figure[2,194]{of=wales-total} in Wales.' },
      { paragraph: 'In Wales it was :figure[2,194]{of=wales-total}%.' },
      { paragraph: 'In Wales it was 1:figure[964]{of=south-wales}, or :figure[964]{of=south-wales}.5.' },
      { paragraph: 'In Wales an average of :figure[2,194]{of=wales-total} offences came to notice.' },
      { paragraph: 'In Wales the count is :figure[2.02 times]{of=grooming-times} higher than it was.' },
      { paragraph: 'That is more than :figure[six a day]{of=wales-per-day} in Wales.' },
    ],
    quiet: [
      {},
      { paragraph: 'Police in Wales recorded at least :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'Police in Wales record :figure[2,194]{of=wales-total} offences a year.' },
      { paragraph: 'Three services made up :figure[a quarter]{of=meta-share} where the platform was known.' },
      { paragraph: 'In Wales – :figure[2,194]{of=wales-total} offences – this is common.' },
      { paragraph: 'Wales had :figure[2,194]{of=wales-total}, more than ever; (:figure[2,194]{of=wales-total}).' },
      { paragraph: 'In Wales that is about :figure[six a day]{of=wales-per-day} each.' },
      { paragraph: 'Wales had an average of :figure[about six a day]{of=wales-per-day}.' },
    ],
  },
};
