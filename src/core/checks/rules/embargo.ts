/** A letter must not be dated before the evidence in it may be published (the model's embargo; DOMAIN 20a, release dates). */
import { renderDate } from '../../figures/index.ts';
import { dateSchema, type Finding } from '../../model/index.ts';
import { sourcesUsed, type CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';

export const embargo: Rule = {
  id: 'embargo',
  severity: 'misleading',
  about: 'The letter is dated before something in it may be published.',
  source: 'DOMAIN 20a',
  find: (context) => [...sources(context), ...held(context)],
  examples: {
    fires: [
      { letter: { date: '2025-01-29' } },
      { records: [{ kind: 'source', id: 'home-office', set: { embargo: { until: '2025-03-20T09:30:00Z' } } }] },
      { records: [{ kind: 'figure', id: 'south-wales', set: { embargo: { until: '2025-03-20' } } }] },
      { records: [{ kind: 'quote', id: 'private-chat', set: { embargo: { until: '2025-03-20' } } }] },
    ],
    quiet: [
      {},
      { records: [{ kind: 'source', id: 'home-office', set: { embargo: { until: '2025-03-12T09:30:00Z' } } }] },
    ],
  },
};

function sources(context: CheckContext): Finding[] {
  const { letter, date } = context;
  return sourcesUsed(context).flatMap((id): Finding[] => {
    const source = context.find('source', id);
    if (source === undefined) return [];
    const until = source.embargo?.until.slice(0, 10) ?? '';
    const last = until > source.released ? until : source.released;
    if (last <= date) return [];
    return [
      describe(letter.id, `“${source.title}”, on which it rests, is published on ${day(last)}`, date, { text: id }),
    ];
  });
}

/** Figures, charts and quotes with an embargo of their own. */
function held({ letter, date, plan, printed, find }: CheckContext): Finding[] {
  const figures = printed.flatMap(({ figure }) =>
    isLater(figure.embargo?.until, date) ? [[{ figure: figure.id }, figure.label, figure.embargo?.until] as const] : [],
  );
  const quotes = plan.claims.flatMap((claim) => {
    const until = claim.kind === 'quote' ? find('quote', claim.of)?.embargo?.until : undefined;
    return isLater(until, date) ? [[{ quote: claim.of }, claim.of, until] as const] : [];
  });
  return [...figures, ...quotes].map(([where, name, until]) =>
    describe(letter.id, `“${name}” is held back until ${day(until ?? '')}`, date, where),
  );
}

function isLater(until: string | undefined, date: string): boolean {
  return until !== undefined && until.slice(0, 10) > date;
}

function day(until: string): string {
  const iso = until.slice(0, 10);
  return dateSchema.safeParse(iso).success ? renderDate(iso) : until;
}

function describe(letter: string, what: string, date: string, where: Finding['where']): Finding {
  const message = `The letter is dated ${renderDate(date)}, and ${what}. Date the letter later, or send it under embargo and accept this with a reason.`;
  return { rule: 'embargo', severity: 'misleading', message, where: { letter, ...where } };
}
