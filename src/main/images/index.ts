/** Images' public face: charts as files, and the pack for comms. Canvas and Chart.js load when the first is drawn. */
export {
  drawChart,
  imageFormats,
  measureInk,
  type AssetReader,
  type ImageFormat,
  type ImageOptions,
} from './draw-chart.ts';
export { drawPack, nameFiles, type PackFile, type PackOptions, type PackProgress } from './pack.ts';
export { buildContactSheet, type ContactEntry } from './contact-sheet.ts';
export { writeChartWorkbook } from './workbook.ts';
export { readPicture, type Picture } from './pictures.ts';
