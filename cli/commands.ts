import type { Command } from 'commander';

/** `npm run -s dragoman -- <command>`: an editor's and an operator's commands, each loaded when it is wanted. */
export const commands: Record<string, () => Promise<Command>> = {
  held: async () => (await import('./commands/held.ts')).heldCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  'export-memory': async () => (await import('./commands/export-memory.ts')).exportMemoryCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  hold: async () => (await import('./commands/hold.ts')).holdCommand(),
  release: async () => (await import('./commands/hold.ts')).releaseCommand(),
  retranslate: async () => (await import('./commands/retranslate.ts')).retranslateCommand(),
  estimate: async () => (await import('./commands/estimate.ts')).estimateCommand(),
  poll: async () => (await import('./commands/poll.ts')).pollCommand(),
  feeds: async () => (await import('./commands/feeds.ts')).feedsCommand(),
  submit: async () => (await import('./commands/submit.ts')).submitCommand(),
  rejected: async () => (await import('./commands/rejected.ts')).rejectedCommand(),
  retry: async () => (await import('./commands/retry.ts')).retryCommand(),
  push: async () => (await import('./commands/push.ts')).pushCommand(),
  pull: async () => (await import('./commands/pull.ts')).pullCommand(),
  status: async () => (await import('./commands/operate/status.ts')).statusCommand(),
  tail: async () => (await import('./commands/operate/tail.ts')).tailCommand(),
  redrive: async () => (await import('./commands/operate/redrive.ts')).redriveCommand(),
  'rotate-token': async () => (await import('./commands/operate/rotate-token.ts')).rotateTokenCommand(),
  models: async () => (await import('./commands/models.ts')).modelsCommand(),
  rebuild: async () => (await import('./commands/operate/rebuild.ts')).rebuildCommand(),
  doctor: async () => (await import('./commands/operate/doctor.ts')).doctorCommand(),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
};
