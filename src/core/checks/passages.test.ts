import { expect, test } from 'vitest';
import { evaluateFigures } from '../figures/index.ts';
import { resolveLetter } from '../letters/index.ts';
import { withParagraph } from '../letters/testing/example-records.ts';
import { findRecord } from '../model/index.ts';
import { claimsBySentence, readPassages } from './passages.ts';

function passages(text: string) {
  const records = withParagraph(text);
  const evaluation = evaluateFigures(records);
  const resolved = resolveLetter(records, 'ministers', { evaluation });
  if (!resolved.ok) throw new Error('no letter');
  return readPassages(findRecord(records, 'letter', 'ministers')!, resolved.value.plan, evaluation);
}

test('a passage is what prints, with each claim in its place and its words masked', () => {
  const [passage] = passages(
    'In :plain[1998] police recorded **:figure[auto]{of=wales-total}** offences. And :figure[no]{of=nothing}.',
  );
  expect(passage?.text).toBe('In 1998 police recorded 2,194 offences. And no.');
  expect(passage?.unbound).toBe(
    'In \ufffc\ufffc\ufffc\ufffc police recorded \ufffc\ufffc\ufffc\ufffc\ufffc offences. And \ufffc\ufffc.',
  );
  expect(passage?.claims.map(({ claim, start, end }) => [claim.id, passage.text.slice(start, end)])).toEqual([
    ['wales-total.1', '2,194'],
  ]);
});

test('claims of a note belong to the note, and those after it keep their place', () => {
  const [body, note] = passages(
    'First :figure[964]{of=south-wales}.:note[Of :figure[2,194]{of=wales-total}.] Then :figure[903]{of=childline-sessions}.',
  );
  expect(note).toMatchObject({ kind: 'note', text: 'Of 2,194.' });
  expect(note?.claims[0]?.claim.of).toBe('wales-total');
  expect(body && claimsBySentence(body).map(({ claims }) => claims.map(({ claim }) => claim.of))).toEqual([
    ['south-wales'],
    ['childline-sessions'],
  ]);
});
