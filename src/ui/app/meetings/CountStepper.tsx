import { useEffect, useRef, useState } from 'react';
import { Stepper } from '../../kit/Stepper.tsx';

type CountStepperProps = {
  readonly label: string;
  /** What is stored; undefined when nothing was said yet, which shows as 0. */
  readonly value: number | undefined;
  readonly max?: number | undefined;
  readonly onSave: (value: number) => Promise<unknown>;
};

/** A stepper whose taps are stored one by one: it counts on from what it shows, not from what has been stored so far. */
export function CountStepper({ label, value = 0, max = 9999, onSave }: CountStepperProps) {
  const [shown, setShown] = useState(value);
  const underWay = useRef(0);

  // What comes from elsewhere is shown once no tap of one's own is on its way.
  useEffect(() => {
    if (underWay.current === 0) setShown(value);
  }, [value]);

  const save = (next: number): void => {
    setShown(next);
    underWay.current += 1;
    void onSave(next).finally(() => {
      underWay.current -= 1;
    });
  };
  return <Stepper label={label} value={shown} max={max} onChange={save} />;
}
