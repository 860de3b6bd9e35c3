import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Schedule, startSchedule } from '../server/schedule.ts';

describe('the schedule', () => {
  let schedule: Schedule | null = null;

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-01-15T04:59:30Z') });
  });
  afterEach(async () => {
    await schedule?.stop();
    vi.useRealTimers();
  });

  const start = (cron: string, run: () => Promise<void>, onFailure = vi.fn()): void => {
    schedule = startSchedule([{ name: 'legalis', cron, run }], onFailure);
  };

  it('runs a job at its hour in Paris, winter and summer', async () => {
    const run = vi.fn(async () => {});
    start('0 6 * * *', run);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(run).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(run).toHaveBeenCalledTimes(1);
    expect(schedule?.nextRuns()[0]?.at?.toISOString()).toBe('2026-01-16T05:00:00.000Z');
    await schedule?.stop();
    vi.setSystemTime(new Date('2026-07-15T03:59:30Z'));
    start('0 6 * * *', run);
    expect(schedule?.nextRuns()[0]?.at?.toISOString()).toBe('2026-07-15T04:00:00.000Z');
  });

  it('never starts a job again while it is running', async () => {
    let finish = (): void => {};
    const run = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    start('* * * * *', run);
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(run).toHaveBeenCalledTimes(1);
    finish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('reports a job that fails and runs it again at its next time', async () => {
    const onFailure = vi.fn();
    const run = vi.fn(async () => {
      throw new Error('down');
    });
    start('* * * * *', run, onFailure);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(run).toHaveBeenCalledTimes(2);
    expect(onFailure).toHaveBeenCalledWith('legalis', expect.objectContaining({ message: 'down' }));
  });

  it('refuses an expression that is not valid and names the job', () => {
    expect(() => start('every day', async () => {})).toThrow(/schedule of legalis: "every day"/);
  });
});
