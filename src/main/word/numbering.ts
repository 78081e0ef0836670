/** Word's own numbering for asks and lists: numbers that Word counts, never typed ones. */
import type { INumberingOptions } from 'docx';
import { colour } from './house-style.ts';

export const lists = { asks: 'asks', numbers: 'numbers', bullets: 'bullets' } as const;

const hanging = { indent: { left: 510, hanging: 397 } };

export const letterNumbering: INumberingOptions = {
  config: [
    {
      reference: lists.asks,
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1.',
          alignment: 'left',
          style: { paragraph: hanging, run: { bold: true, color: colour.accent } },
        },
      ],
    },
    {
      reference: lists.numbers,
      levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'left', style: { paragraph: hanging } }],
    },
    {
      reference: lists.bullets,
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '\u2022',
          alignment: 'left',
          style: { paragraph: hanging, run: { color: colour.accent } },
        },
      ],
    },
  ],
};
