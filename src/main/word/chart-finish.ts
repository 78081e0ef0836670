/**
 * What docx has no words for, said in a chart's XML after it is compiled: where the plot and the labels stand, hatching,
 * names of every item, lines that only carry their marks. Text in, text out; the schema's order is kept.
 */

/** A part of the chart, as fractions of its width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label that stands aside from its own place, by fractions of the chart. */
export interface MovedLabel {
  readonly series: number;
  readonly item: number;
  readonly x: number;
  readonly y: number;
}

export interface ChartFinish {
  /** The plot without its axis labels. */
  readonly plot?: Place;
  readonly legend?: Place;
  /** Every how many items are named; Word chooses where this is not said. */
  readonly nameEvery?: number;
  /** Names at the low end of the value axis, clear of bars below zero; at the high end; or none. */
  readonly namesAt?: 'low' | 'high' | 'none';
  /** The first and last items stand on the plot's edges, as on a line over time. */
  readonly edgeToEdge?: boolean;
  /** A line at each item from the lowest mark to the highest. */
  readonly joinMarks?: boolean;
  /** Series without their line: dots, and series that only carry something else. */
  readonly lineless?: readonly number[];
  /** Series, or single items of one, that are hatched in their own colour; their labels stand on white. */
  readonly hatched?: readonly { readonly series: number; readonly item?: number }[];
  readonly movedLabels?: readonly MovedLabel[];
  /** Labels that are only broken where their text says so. */
  readonly unbroken?: readonly { readonly series: number; readonly item: number }[];
  /** Series whose labels stand on white, so that a line behind them is broken and not struck through. */
  readonly onWhite?: readonly number[];
  /** Series whose bars have a white edge, so that touching fills are parted (DOMAIN 7). */
  readonly parted?: readonly number[];
}

/** A chart part with its finish, in the letter's language instead of docx's American English. */
export function finishChart(xml: string, finish: ChartFinish, language: string): string {
  const steps: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll('"en-US"', `"${language}"`),
    (text) => placePlot(text, finish.plot),
    (text) => placeLegend(text, finish.legend),
    (text) => nameItems(text, finish),
    (text) => (finish.edgeToEdge === true ? text.replaceAll('<c:crossBetween val="between"/>', midCategory) : text),
    (text) => (finish.joinMarks === true ? text.replace('<c:marker val="1"/>', `${highLowLines}$&`) : text),
    ...(finish.lineless ?? []).map((series) => (text: string) => inSeries(text, series, withoutLine)),
    ...(finish.parted ?? []).map((series) => (text: string) => inSeries(text, series, withWhiteEdge)),
    ...(finish.hatched ?? []).map((one) => (text: string) => hatch(text, one.series, one.item)),
    ...(finish.movedLabels ?? []).map((label) => (text: string) => moveLabel(text, label)),
    ...(finish.unbroken ?? []).map((label) => (text: string) => inLabel(text, label, unbroken)),
    ...(finish.onWhite ?? []).map((series) => (text: string) => inSeries(text, series, labelsOnWhite)),
    (text) => text.replace(/(<c:showVal val="1"\/>.{0,40}<c:showSerName val="1"\/>.*?)(<\/c:dLbl>)/gs, `$1${space}$2`),
  ];
  return steps.reduce((text, step) => step(text), xml);
}

const midCategory = '<c:crossBetween val="midCat"/>';
/** "South Wales 490": a name and its number are parted by a space. */
const space = '<c:separator> </c:separator>';
const highLowLines =
  '<c:hiLowLines><c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="7E8E9B"/></a:solidFill></a:ln></c:spPr></c:hiLowLines>';

function manualLayout({ x, y, width, height }: Place, target: string): string {
  const sides = [
    ['x', x],
    ['y', y],
    ['w', width],
    ['h', height],
  ] as const;
  const values = sides.map(([side, value]) => `<c:${side} val="${fraction(value)}"/>`).join('');
  return `<c:layout><c:manualLayout>${target}<c:xMode val="edge"/><c:yMode val="edge"/>${values}</c:manualLayout></c:layout>`;
}

function placePlot(xml: string, place: Place | undefined): string {
  if (place === undefined) return xml;
  return xml.replace('<c:plotArea><c:layout/>', `<c:plotArea>${manualLayout(place, '<c:layoutTarget val="inner"/>')}`);
}

function placeLegend(xml: string, place: Place | undefined): string {
  if (place === undefined) return xml;
  return xml.replace(
    /(<c:legendPos val="\w+"\/>(?:<c:legendEntry>.*?<\/c:legendEntry>)*)/s,
    `$1${manualLayout(place, '')}`,
  );
}

function nameItems(xml: string, { nameEvery, namesAt }: ChartFinish): string {
  return xml.replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) => {
    const stood = namesAt === undefined ? axis : axis.replace(/(<c:tickLblPos val=")\w+/, `$1${namesAt}`);
    if (nameEvery === undefined) return stood;
    return stood.replace('<c:noMultiLvlLbl', `<c:tickLblSkip val="${nameEvery}"/><c:noMultiLvlLbl`);
  });
}

function inSeries(xml: string, series: number, change: (text: string) => string): string {
  return xml.replace(new RegExp(`<c:ser><c:idx val="${series}"/>.*?</c:ser>`, 's'), change);
}

function withoutLine(series: string): string {
  return series.replace(/<a:ln [^>]*>.*?<\/a:ln>/s, '<a:ln w="28575" cap="rnd"><a:noFill/><a:round/></a:ln>');
}

function withWhiteEdge(series: string): string {
  const edge = '<a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>';
  return series.replace(/<a:ln><a:noFill\/><\/a:ln>/, edge);
}

const solidFill = /<c:spPr><a:solidFill><a:srgbClr val="(\w{6})"\/><\/a:solidFill>(<a:ln.*?<\/a:ln>)/s;

function hatch(xml: string, series: number, item: number | undefined): string {
  const hatchFill = (text: string): string => text.replace(solidFill, (_, colour: string) => hatchedShape(colour));
  return inSeries(xml, series, (text) => {
    if (item === undefined) return hatchFill(text);
    const filled = text.replace(new RegExp(`<c:dPt><c:idx val="${item}"/>.*?</c:dPt>`, 's'), hatchFill);
    return inLabel(filled, { series, item }, labelsOnWhite);
  });
}

function hatchedShape(colour: string): string {
  const ink = `<a:srgbClr val="${colour}"/>`;
  const paper = '<a:srgbClr val="FFFFFF"/>';
  return `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr>${ink}</a:fgClr><a:bgClr>${paper}</a:bgClr></a:pattFill><a:ln w="9525"><a:solidFill>${ink}</a:solidFill></a:ln>`;
}

function moveLabel(xml: string, moved: MovedLabel): string {
  const place = `<c:layout><c:manualLayout><c:x val="${fraction(moved.x)}"/><c:y val="${fraction(moved.y)}"/></c:manualLayout></c:layout>`;
  const text = inLabel(xml, moved, (label) => unbroken(label).replace(/<c:idx val="\d+"\/>/, `$&${place}`));
  return inSeries(text, moved.series, withoutLeaders);
}

function inLabel(
  xml: string,
  { series, item }: { readonly series: number; readonly item: number },
  change: (text: string) => string,
): string {
  const label = new RegExp(`<c:dLbl><c:idx val="${item}"/>.*?</c:dLbl>`, 's');
  return inSeries(xml, series, (text) => text.replace(label, change));
}

function unbroken(label: string): string {
  return label.replaceAll('wrap="square"', 'wrap="none"');
}

function labelsOnWhite(labels: string): string {
  return labels.replace(/<c:dLbls?>.*<\/c:dLbls?>/s, (text) =>
    text.replaceAll('<c:spPr><a:noFill/>', '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'),
  );
}

/** LibreOffice draws a leader to a label that has moved, unless it is told not to. */
function withoutLeaders(series: string): string {
  return series.includes('c15:showLeaderLines') ? series : series.replace('</c:dLbls>', `${noLeaders}</c:dLbls>`);
}

const noLeaders =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>';

function fraction(value: number): string {
  return String(Number(value.toFixed(4)));
}
