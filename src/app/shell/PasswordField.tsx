import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../lib/web/ui/Field.tsx';

/** A password one may look at while writing it. `fresh` when it is being chosen: the rule is shown. */
export function PasswordField({
  value,
  onChange,
  error,
  fresh,
}: {
  value: string;
  onChange: (password: string) => void;
  error?: string | undefined;
  fresh?: boolean;
}) {
  const { t } = useTranslation('shell');
  const [shown, setShown] = useState(false);
  const Sign = shown ? EyeOff : Eye;
  return (
    <TextField
      label={t('password.label')}
      hint={fresh ? t('password.rule') : undefined}
      error={error}
      type={shown ? 'text' : 'password'}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      required
      value={value}
      onChange={onChange}
      after={
        <button
          type="button"
          className="btn g sm ico"
          aria-label={t('password.show')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Sign className="i" />
        </button>
      }
    />
  );
}
