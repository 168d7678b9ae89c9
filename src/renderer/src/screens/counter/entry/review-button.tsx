import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button';
import { reviewSale } from '../read-back/review-sale';
import { useSale } from '../sale-store';
import { useSay } from '../../../page/use-say';
import { DrawnSign } from '../../../components/said/drawn-sign';

/**
 * Main answers in a few milliseconds; a button that says it is busy takes longer than that to draw, and is read
 * aloud. So it says so only when an answer is late. In milliseconds.
 */
const LATE = 150;

/** Opens the read-back. */
export function ReviewButton(): ReactElement {
  const say = useSay();
  const reviewing = useSale((state) => state.reviewing);
  const [late, setLate] = useState(false);

  useEffect(() => {
    if (!reviewing) return;
    const timer = setTimeout(() => setLate(true), LATE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [reviewing]);

  return (
    <Button kind="primary" size="large" isPending={late} onPress={() => void reviewSale()}>
      {say('counter.entry.review')}
      <kbd aria-hidden>
        <DrawnSign sign="enter" />
      </kbd>
    </Button>
  );
}
