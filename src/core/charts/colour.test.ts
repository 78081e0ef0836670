import { describe, expect, it } from 'vitest';
import { contrast, contrastText, distanceSeen, visionNames, worstNeighbours } from './colour.ts';
import { seriesColours, themeOf, themes } from './theme.ts';

describe('contrast (WCAG 2.2)', () => {
  it('gives the known ratios', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#FFFFFF', '#FFFFFF')).toBe(1);
    expect(contrast('#12436D', '#FFFFFF')).toBeCloseTo(10.25, 1);
  });

  it.each(themes)('keeps text at 4.5:1 and marks at 3:1 in the %s theme', (name) => {
    const theme = themeOf(name);
    for (const ink of [theme.ink, theme.ink2, theme.ink3])
      expect(contrast(ink, theme.ground)).toBeGreaterThanOrEqual(4.5);
    for (const fill of [theme.quiet, ...theme.series]) expect(contrast(fill, theme.ground)).toBeGreaterThanOrEqual(3);
    for (const fill of theme.series) expect(contrast(contrastText(fill), fill)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('three kinds of colour blindness', () => {
  it('leaves grey as it is and brings red and green together', () => {
    for (const vision of visionNames) expect(distanceSeen('#808080', '#808080', vision)).toBe(0);
    expect(distanceSeen('#A06020', '#608020', 'deuteranopia')).toBeLessThan(
      distanceSeen('#A06020', '#608020', 'tritanopia') / 2,
    );
  });

  it('finds a teal and a pink that look alike to one of them', () => {
    expect(worstNeighbours(['#4CC4B9', '#DD8FBA'])).toMatchObject({ vision: 'deuteranopia' });
    expect(worstNeighbours(['#4CC4B9', '#DD8FBA']).distance).toBeLessThan(10);
  });

  it.each(themes.flatMap((theme) => [2, 3, 4, 5, 6].map((count) => [theme, count] as const)))(
    'keeps neighbours apart in %s with %i series',
    (theme, count) => {
      expect(worstNeighbours(seriesColours(themeOf(theme), count)).distance).toBeGreaterThanOrEqual(10);
    },
  );
});
