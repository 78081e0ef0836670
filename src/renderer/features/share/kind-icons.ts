/** An icon for each kind of record, where changes are listed. */
import {
  Building2,
  ChartBar,
  FileText,
  Hash,
  Inbox,
  Landmark,
  Library,
  MessageSquareQuote,
  Settings2,
  Table2,
  UserRound,
  CalendarRange,
  type LucideIcon,
} from '@lucide/vue';
import type { RecordKind } from '../../../core/model/index.ts';

export const kindIcons: Readonly<Record<RecordKind, LucideIcon>> = {
  briefing: Settings2,
  source: Library,
  table: Table2,
  figure: Hash,
  request: Inbox,
  quote: MessageSquareQuote,
  person: UserRound,
  organisation: Building2,
  office: Landmark,
  tenure: CalendarRange,
  chart: ChartBar,
  letter: FileText,
};
