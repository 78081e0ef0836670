/** Each ask opens with a verb that says what to do (DOMAIN 8). */
import type { Rule } from '../rule.ts';

const noVerb = new Set(
  'a an the this that these those there it its we you they our your i in on at by for with from of to and or but as when where while all any both each every more most some such ministers government parliament ofcom please should must would could will can better new greater stronger urgent immediate full'.split(
    ' ',
  ),
);

export const askVerb: Rule = {
  id: 'ask-verb',
  severity: 'style',
  about: 'An ask does not open with a verb.',
  source: 'DOMAIN 8',
  find: ({ letter, passages }) =>
    passages.flatMap(({ kind, block, text }) => {
      const first = /[\p{L}’'-]+/u.exec(text)?.[0] ?? '';
      const plain = first.toLowerCase();
      if (
        kind !== 'ask' ||
        (plain !== '' &&
          !noVerb.has(plain) &&
          !/(?:ing|tion|ment|ly)$/.test(
            plain.replace(/^(?:bring|ring|mention|comply|apply|supply|reply|implement|document|supplement)$/, ''),
          ))
      )
        return [];
      const message = `The ask “${shorten(text)}” does not open with a verb. Say first what to do: “Require …”, “Publish …”, “Ask …”.`;
      return [
        { rule: 'ask-verb', severity: 'style' as const, message, where: { letter: letter.id, block, text: first } },
      ];
    }),
  examples: {
    fires: [
      {
        blocks: [
          { type: 'asks', items: [{ id: 'b-ask1', text: 'The regulator should act.', owner: 'home-secretary' }] },
        ],
      },
      {
        blocks: [{ type: 'asks', items: [{ id: 'b-ask1', text: 'Publishing the counts.', owner: 'home-secretary' }] }],
      },
    ],
    quiet: [
      {},
      {
        blocks: [
          {
            type: 'asks',
            items: [{ id: 'b-ask1', text: 'Bring the counts together; implement the code.', owner: 'home-secretary' }],
          },
        ],
      },
    ],
  },
};

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}
