/**
 * Colours of charts: the Government Analysis Function palette (DOMAIN 7) on white, and the desk's own dark set (UI,
 * Tokens). Text colours keep 4.5:1 and shapes 3:1 on their ground; colour-checks.ts computes both.
 */
export const themes = ['light', 'dark', 'transparent'] as const;
export type ThemeName = (typeof themes)[number];

export interface ChartTheme {
  readonly name: ThemeName;
  /** Ground colour; with none drawn (transparent) it is what the inks were chosen for. */
  readonly ground: string;
  readonly drawsGround: boolean;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  /** Gridlines. */
  readonly line: string;
  /** The zero line. */
  readonly axis: string;
  /** Every bar that is not the finding. */
  readonly quiet: string;
  /** Series colours in order, six at most. */
  readonly series: readonly string[];
  /** The pair for two series. */
  readonly pair: readonly [string, string];
}

const light: ChartTheme = {
  name: 'light',
  ground: '#FFFFFF',
  drawsGround: true,
  ink: '#182026',
  ink2: '#434E57',
  ink3: '#5A6670',
  line: '#DDE2E6',
  axis: '#5A6670',
  quiet: '#7E8E9B',
  series: ['#12436D', '#28A197', '#801650', '#F46A25', '#3D3D3D', '#A285D1'],
  pair: ['#12436D', '#F46A25'],
};

const dark: ChartTheme = {
  name: 'dark',
  ground: '#1C2024',
  drawsGround: true,
  ink: '#E9ECEE',
  ink2: '#BBC4CB',
  ink3: '#9AA5AE',
  line: '#333A41',
  axis: '#9AA5AE',
  quiet: '#8896A3',
  // Darker than the interface's pink: beside teal of its own lightness it vanishes with deuteranopia.
  series: ['#7FB2E0', '#4CC4B9', '#C45A98', '#F78C53', '#D7DCE0', '#B79BE6'],
  pair: ['#7FB2E0', '#F78C53'],
};

const byName: Readonly<Record<ThemeName, ChartTheme>> = {
  light,
  dark,
  transparent: { ...light, name: 'transparent', drawsGround: false },
};

/** The colours of a theme. A transparent image keeps the light inks and draws no ground: put it on white or pale paper. */
export function themeOf(name: ThemeName): ChartTheme {
  return byName[name];
}

/** One colour a series: the pair for two, else the palette in order; past six it begins again (a check says so). */
export function seriesColours(theme: ChartTheme, count: number): readonly string[] {
  const palette = count === 2 ? theme.pair : theme.series;
  return Array.from({ length: count }, (_, index) => palette[index % palette.length] ?? theme.quiet);
}
