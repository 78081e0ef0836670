/** Where one case can have several answers, shares cannot be added (DOMAIN 13). */
import type { Finding } from '../../model/index.ts';
import { eachFigure, type CheckContext } from '../context.ts';
import { toldAs } from '../passage-audit.ts';
import { claimsBySentence } from '../passages.ts';
import type { Rule } from '../rule.ts';

const multi = (multiResponse: boolean | undefined) => ({
  paragraph: 'Meta made up :figure[a quarter]{of=meta-share} of the offences where the platform was known.',
  records: [{ kind: 'table', id: 'platforms', set: { multiResponse } }] as const,
});

const taken = (multiResponse: boolean) => ({
  paragraph:
    'Where the platform was known, Snapchat had :figure[49.7%]{of=snapchat-share} and Instagram :figure[auto]{of=instagram-share}, more than half together.',
  records: [
    { kind: 'table', id: 'platforms', set: { multiResponse } },
    {
      kind: 'figure',
      id: 'instagram-share',
      set: {
        type: 'derived',
        label: 'Share on Instagram',
        calculation: 'share',
        args: {
          part: [{ table: 'platforms', column: 'Offences', row: 'Instagram' }],
          whole: [{ figure: 'platform-known' }],
        },
      },
    },
  ] as const,
});

export const sharesAdded: Rule = {
  id: 'shares-added',
  severity: 'misleading',
  about: 'Rows are added though one case can stand in several of them.',
  source: 'DOMAIN 13',
  find: (context) => [
    ...findInWords(context),
    ...eachFigure(context, (figure) => {
      const parts = figure.operands.filter(({ role }) => role === 'part' || role === 'of');
      if (parts.length < 2 || (figure.calculation !== 'share' && figure.calculation !== 'sum')) return undefined;
      const table = figure.tables.map((id) => context.find('table', id)).find((one) => one?.multiResponse === true);
      if (table === undefined) return undefined;
      const message = `“${figure.label}” adds ${String(parts.length)} rows of “${table.title}”, where one case can stand in several rows, so some are counted twice. Print each row by itself.`;
      return { rule: 'shares-added', severity: 'misleading', message, sum: figure.sum };
    }),
  ],
  examples: {
    fires: [
      multi(true),
      {
        paragraph:
          'One could choose more than one app: :plain[48%] named Snapchat and :plain[31%] Instagram, together :plain[79%].',
      },
      taken(true),
    ],
    quiet: [multi(false), multi(undefined), taken(false)],
  },
};

/** Shares taken together by the words of a sentence: of a table with several answers, or where the text itself says that there are. */
function findInWords(context: CheckContext): Finding[] {
  const said = toldAs('shares-added', 'audit-several-answers')(context);
  const bound = context.passages.flatMap((passage) =>
    claimsBySentence(passage).flatMap(({ text, claims }): Finding[] => {
      const together = /\b(?:together|combined|in total|between them|altogether)\b/i.exec(text)?.[0];
      const shares = claims.filter(({ figure }) => figure?.measure === 'share');
      const table = shares
        .flatMap(({ figure }) => figure?.tables ?? [])
        .map((id) => context.find('table', id))
        .find((one) => one?.multiResponse === true);
      const [, second] = shares;
      if (together === undefined || second?.figure === undefined || table === undefined) return [];
      const message = `The sentence takes shares “${together}” from “${table.title}”, where one case can stand in several rows, so some are counted twice. Give each share by itself.`;
      const where = {
        letter: context.letter.id,
        block: passage.block,
        figure: second.figure.id,
        text: second.claim.text,
      };
      return [{ rule: 'shares-added', severity: 'misleading', message, where }];
    }),
  );
  return [...said, ...bound];
}
