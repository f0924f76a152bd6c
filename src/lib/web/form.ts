import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../call.ts';
import { sentenceOf } from './sentence.ts';

/**
 * A small form sent through one call: values, the sentence of each field at fault, and the sentence of the whole.
 * The first field at fault gets the focus; nothing that was written is lost.
 */
export function useForm<Values extends Record<string, string>>(
  initial: Values,
  send: (values: Values) => Promise<unknown>,
) {
  const { t } = useTranslation('ui');
  const [values, setValues] = useState(initial);
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const fields = problem instanceof Problem ? problem.fields : [];

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    setBusy(true);
    setProblem(undefined);
    try {
      await send(values);
    } catch (error) {
      setProblem(error);
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    busy,
    submit,
    /** What a field needs: its value, how to change it, what is wrong with it. */
    field: (name: keyof Values & string) => ({
      value: values[name] as string,
      onChange: (text: string) => setValues((before) => ({ ...before, [name]: text })),
      error: fields.find((field) => field.field === name)?.sentence,
    }),
    /** The sentence for the whole form, when no field carries it. */
    sentence: problem !== undefined && fields.length === 0 ? sentenceOf(problem, t) : undefined,
  };
}
