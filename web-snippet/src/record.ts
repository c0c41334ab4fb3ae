import { choices, rfc3339, type Decision } from './decision';
import { recordId } from './lib/ids';
import { page } from './lib/page';
import type { Action, Config, Surface } from './types';

/** The body of `POST /v1/sites/{site}/consents`: what was granted and what was refused. */
export const createRecord = (
  config: Config,
  { visitor, version, granted, services, at }: Decision,
  action: Action,
  surface: Surface,
  language: string,
): { id: string; [member: string]: unknown } => ({
  id: recordId(),
  visitor,
  version,
  action,
  categories: Object.fromEntries(choices(config).map(({ key }) => [key, granted.includes(key)])),
  services: services.size ? Object.fromEntries(services) : undefined,
  language,
  surface,
  decidedAt: rfc3339(at),
  gpc: !!page.navigator.globalPrivacyControl,
});
