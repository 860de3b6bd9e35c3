import cron, { type ScheduledTask } from 'node-cron';

/** One line of the timetable. */
export interface ScheduledJob {
  readonly name: string;
  /** node-cron expression, read in Paris time. */
  readonly cron: string;
  run(): Promise<void>;
}

export interface Schedule {
  /** When each job runs next, in timetable order. */
  nextRuns(): readonly { readonly name: string; readonly at: Date | null }[];
  stop(): Promise<void>;
}

/**
 * Starts the timetable (Europe/Paris). A job that is still running when its time comes again is left alone; a job that fails is
 * reported and runs again at its next time.
 * @throws when an expression is not valid.
 */
export function startSchedule(
  jobs: readonly ScheduledJob[],
  onFailure: (name: string, error: unknown) => void,
): Schedule {
  const invalid = jobs.find((job) => !cron.validate(job.cron));
  if (invalid) throw new Error(`schedule of ${invalid.name}: "${invalid.cron}" is not a cron expression`);
  const tasks = jobs.map((job) => ({ name: job.name, task: scheduleJob(job, onFailure) }));
  return {
    nextRuns: () => tasks.map(({ name, task }) => ({ name, at: task.getNextRun() })),
    stop: async () => {
      await Promise.all(tasks.map(({ task }) => task.destroy()));
    },
  };
}

function scheduleJob(job: ScheduledJob, onFailure: (name: string, error: unknown) => void): ScheduledTask {
  const run = async (): Promise<void> => {
    try {
      await job.run();
    } catch (error) {
      onFailure(job.name, error);
    }
  };
  return cron.schedule(job.cron, run, { name: job.name, timezone: 'Europe/Paris', noOverlap: true });
}
