import { type SyntheticEvent, useState } from 'react';
import { LIMITS } from '../../../../domain/limits.ts';
import { namesIn } from '../../../../domain/namesIn.ts';
import { addStaff } from '../../../../store/staff.ts';
import { paths } from '../../../app/paths.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Card } from '../../../kit/Card.tsx';
import { Row } from '../../../kit/Row.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { TextField } from '../../../kit/TextField.tsx';
import type { PanelProps } from './SlotPanel.tsx';

/** A meeting can be started with nothing but the dealer's name; the people are written down here. */
export function AddSellers({ desk: { tablet, view } }: PanelProps) {
  const { t } = useT();
  const [names, setNames] = useState('');
  const found = namesIn(names).map((name) => [...name].slice(0, LIMITS.name).join(''));

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (found.length === 0) return;
    await addStaff(
      tablet,
      view.dealer.id,
      found.map((name) => ({ name, role: 'salesperson' })),
    );
    setNames('');
  }

  return (
    <Card>
      <form onSubmit={(event) => void add(event)}>
        <Stack>
          <div>
            <h3>{t('meeting.noStaffTitle')}</h3>
            <p>{t('meeting.noStaff')}</p>
          </div>
          <TextField
            label={t('meeting.names')}
            value={names}
            maxLength={LIMITS.text}
            onChange={({ target }) => setNames(target.value)}
          />
          <Row>
            <Button type="submit" variant="primary" icon="plus">
              {t('meeting.add')}
            </Button>
            <ButtonLink variant="plain" icon="person" href={paths.dealerStaff(view.dealer.id)}>
              {t('meeting.person')}
            </ButtonLink>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
