/** Tables and charts made for the desk's own page, in a letterhead whose text is narrower. */
import type { XmlElement } from '@rgrove/parse-xml';

/** Scales widths of tables and both sides of drawings; a page that is as wide or wider changes nothing. */
export function narrow(elements: readonly XmlElement[], ratio: number): void {
  if (ratio >= 1) return;
  const scale = (element: XmlElement, name: string): void => {
    const value = Number(element.attributes[name]);
    if (Number.isFinite(value)) element.attributes[name] = String(Math.floor(value * ratio));
  };
  for (const element of elements) {
    switch (element.name) {
      case 'w:tblW':
      case 'w:tcW':
        if (element.attributes['w:type'] === 'dxa') scale(element, 'w:w');
        break;
      case 'w:gridCol':
        scale(element, 'w:w');
        break;
      case 'wp:extent':
      case 'a:ext':
        if (element.attributes['cx'] !== undefined) {
          scale(element, 'cx');
          scale(element, 'cy');
        }
    }
  }
}
