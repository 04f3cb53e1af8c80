/** Where readers can hand an article on to: `share` of site.json. */
export const SHARE_TARGETS = ['whatsapp', 'telegram', 'facebook', 'x', 'linkedin', 'email'] as const;
export type ShareTarget = (typeof SHARE_TARGETS)[number];
