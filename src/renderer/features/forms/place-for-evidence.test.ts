import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/model/index.ts';
import { placeForEvidence } from './place-for-evidence.ts';

const paragraph = (id: string): Block => ({ id, type: 'paragraph', text: 'Words.' });
const asks: Block = { id: 'b-asks', type: 'asks', items: [{ id: 'b-ask1', text: 'Ask Ofcom.' }] };

describe('placeForEvidence', () => {
  it('is before the asks', () => {
    expect(placeForEvidence({ blocks: [paragraph('b-0001'), paragraph('b-0002'), asks, paragraph('b-0003')] })).toBe(
      'b-0002',
    );
  });

  it('is last where there are no asks, and first where the asks or nothing come first', () => {
    expect(placeForEvidence({ blocks: [paragraph('b-0001')] })).toBe('b-0001');
    expect(placeForEvidence({ blocks: [asks] })).toBeNull();
    expect(placeForEvidence({ blocks: [] })).toBeNull();
  });
});
