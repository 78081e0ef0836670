/** The icon of a command that names none: what it inserts or makes, else its section. */
import {
  ChartBar,
  Download,
  Eye,
  Link,
  MessageSquareQuote,
  Settings2,
  Sigma,
  SquareChevronRight,
  Superscript,
  Table2,
  type LucideIcon,
} from '@lucide/vue';
import { sections } from '../../stores/view.ts';
import { sectionIcons } from './sections.ts';

const icons: Readonly<Record<string, LucideIcon>> = {
  'letter.export': Download,
  'letter.figure': Sigma,
  'letter.chart': ChartBar,
  'letter.quote': MessageSquareQuote,
  'letter.table': Table2,
  'letter.note': Superscript,
  'letter.link': Link,
  'letter.preview': Eye,
  'letter.settings': Settings2,
  'evidence.total': Sigma,
  'evidence.figures': Sigma,
};

/** @param id such as `letter.export`. */
export function iconOf(id: string): LucideIcon {
  const section = sections.find((name) => id.startsWith(`${name}.`));
  return icons[id] ?? (section === undefined ? SquareChevronRight : sectionIcons[section]);
}
