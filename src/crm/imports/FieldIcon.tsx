import {
  Ban,
  Building2,
  Calendar,
  CircleDot,
  Columns3,
  Euro,
  FileText,
  Flag,
  type LucideIcon,
  Mail,
  MapPin,
  NotebookPen,
  Percent,
  Phone,
  ShieldCheck,
  Tag,
  User,
  Users,
} from 'lucide-react';
import { type FieldGroup, groupOf } from './field-groups.ts';
import { contentOf, type ImportField } from './import-field.ts';

const own: Partial<Record<ImportField, LucideIcon>> = {
  'opportunity.owner': Users,
  'opportunity.status': CircleDot,
  'opportunity.gutFeeling': Percent,
  source: Tag,
  note: NotebookPen,
  ignored: Ban,
  consent: ShieldCheck,
};
const byContent: Partial<Record<ReturnType<typeof contentOf>, LucideIcon>> = {
  email: Mail,
  phone: Phone,
  money: Euro,
  percent: Percent,
  date: Calendar,
  reference: FileText,
};
const byGroup: Record<FieldGroup, LucideIcon> = {
  account: Building2,
  address: MapPin,
  contact: User,
  opportunity: Columns3,
  action: Calendar,
  closing: Flag,
  rest: FileText,
};

/** The drawing beside a field's name: what kind of thing a column becomes. */
export function FieldIcon({ field }: { field: ImportField }) {
  const Drawn = own[field] ?? byContent[contentOf(field)] ?? byGroup[groupOf(field)];
  return <Drawn className="i" />;
}
