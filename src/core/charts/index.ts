/** The charts' public face. */
export type * from './resolved-chart.ts';
export { resolveChart } from './resolve.ts';
export { chartCsv, guardFormula, tabulateChart, type ChartCell, type ChartTable } from './data-table.ts';
export { checkChart, chartRules } from './check-chart.ts';
export { cannotDraw } from './cannot-draw.ts';
export { seeChart, type Legibility } from './legibility.ts';
export { altLimit, draftAlt, nameKind } from './alternative-text.ts';
export { layoutChart, type LayoutOptions } from './layout/layout-chart.ts';
export * from './layout/layout-types.ts';
export {
  checkScale,
  customSize,
  mostSide,
  presetNames,
  presetSize,
  readSize,
  type ChartSize,
  type PresetName,
} from './layout/sizes.ts';
export { isDrawn, rowsOf, toggleRow, type ChartRow } from './chart-rows.ts';
export { draftFromFigures, draftFromTable } from './draft-chart.ts';
export { drawLayout, fontText, type DrawTools, type Ink } from './draw-layout.ts';
export { drawPanelWith, type ChartMaker } from './draw-panel.ts';
export type { ChartJsConfig } from './chart-js.ts';
export { themeOf, themes, type ChartTheme, type ThemeName } from './theme.ts';
export { contrast } from './colour.ts';
export {
  bindInTitle,
  figuresAbout,
  readTitle,
  retitle,
  unbindInTitle,
  type ReadTitle,
  type TitlePhrase,
} from './title-phrases.ts';
