/**
 * The look of the house on paper: page, measures, type and colour. Lengths are in twips (twentieths of a point, 567 to
 * the centimetre), type in half-points, as Word counts them.
 */
export const twipsPerCm = 567;
export const pixelsPerCm = 96 / 2.54;

/** A4, upright; margins of 2.2 cm above and below and 2.5 cm at the sides. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 1_247, bottom: 1_247, left: 1_417, right: 1_417, header: 680, footer: 620 },
  textWidth: 11_906 - 2 * 1_417,
} as const;

/** Arial is on every charity's computer, and Liberation Sans has its exact widths where it is not. */
export const typeface = 'Arial';

/** Half-points. Body text is 12 pt (DOMAIN 9); what supports it is 10 pt. */
export const size = { body: 24, small: 20, subject: 28, heading: 26, letterhead: 34 } as const;

/** Body text has no colour of its own: Word's automatic one turns with dark mode and high contrast. */
export const colour = {
  accent: '12436D',
  muted: '4A5258',
  rule: 'B1B7BC',
  wash: 'F1F4F6',
  warning: '801650',
} as const;
