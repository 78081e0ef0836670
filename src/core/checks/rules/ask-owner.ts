/** Each ask names its owner: in a joint letter the reader must know whose it is (DOMAIN 8). */
import type { Finding } from '../../model/index.ts';
import type { Rule } from '../rule.ts';

const asks = (owner?: string) => [
  { type: 'asks', items: [{ id: 'b-ask1', text: 'Publish the counts.', ...(owner && { owner }) }] },
];

export const askOwner: Rule = {
  id: 'ask-owner',
  severity: 'wrong',
  about: 'An ask of a joint letter names no owner, or one that is not in the briefing.',
  source: 'DOMAIN 8; DESIGN 5, Severity: an unknown id is wrong',
  find: ({ letter, find }) =>
    letter.blocks.flatMap((block) =>
      block.type !== 'asks'
        ? []
        : block.items.flatMap(({ id, owner }): Finding[] => {
            const where = { letter: letter.id, block: id };
            if (owner === undefined) {
              if (letter.to.length < 2) return [];
              const message = `This ask does not say whose it is, and the letter is to ${String(letter.to.length)} offices. Add owner: ${letter.to.join(' or ')}.`;
              return [{ rule: 'ask-owner', severity: 'style', message, where }];
            }
            if (
              find('office', owner) !== undefined ||
              find('organisation', owner) !== undefined ||
              find('person', owner) !== undefined
            )
              return [];
            const message = `The owner of this ask, “${owner}”, is not in the briefing. Write the id of an office or organisation.`;
            return [{ rule: 'ask-owner', severity: 'wrong', message, where: { ...where, text: owner } }];
          }),
    ),
  examples: {
    fires: [{ blocks: asks() }, { blocks: asks('nobody') }],
    quiet: [{ blocks: asks('home-secretary') }, { blocks: asks(), letter: { to: ['home-secretary'] } }],
  },
};
