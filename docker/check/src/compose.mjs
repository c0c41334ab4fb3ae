import { readFileSync } from 'node:fs';
import { DCLinter } from 'dclint';
import { parse } from 'yaml';
import { isPinned } from './dockerfile.mjs';

/** Order is ours to choose: services and keys stand in the order in which a reader needs them. */
const linterRules = {
  'service-dependencies-alphabetical-order': 0,
  'service-keys-order': 0,
  'services-alphabetical-order': 0,
};

/**
 * What is wrong with a Compose file, one sentence each; empty when nothing is. The linter first holds
 * the file against the JSON schema of the Compose Specification that its package carries, and goes no
 * further when that fails.
 */
export function composeFindings(file) {
  const linter = new DCLinter({ rules: linterRules, quiet: false, debug: false, exclude: [] });
  const messages = linter.lintFiles([file], false).flatMap((result) => result.messages);
  const lint = messages.map((message) => `line ${message.line}: ${message.rule}: ${message.message}`);
  if (messages.some((message) => message.rule.startsWith('invalid-') || message.rule === 'unknown-error')) {
    return lint;
  }
  return [...lint, ...ownFindings(parse(readFileSync(file, 'utf8')))];
}

function ownFindings({ services = {}, volumes }) {
  return Object.entries(services).flatMap(([name, service]) =>
    [...hardeningFindings(service), ...secretFindings(service), ...dependencyFindings(service, services), ...volumeFindings(service, volumes)]
      .map((finding) => `service ${name}: ${finding}`));
}

function hardeningFindings(service) {
  const wanted = {
    'read_only: true': service.read_only === true,
    'cap_drop: [ALL]': service.cap_drop?.includes('ALL'),
    'security_opt no-new-privileges:true': service.security_opt?.includes('no-new-privileges:true'),
    'restart: unless-stopped': service.restart === 'unless-stopped',
    stop_grace_period: service.stop_grace_period !== undefined,
    'a pinned image or a build': service.build !== undefined || isPinned(service.image ?? ''),
  };
  return Object.entries(wanted).filter(([, present]) => !present).map(([want]) => `lacks ${want}`);
}

/** A password has no default: `${NAME:?what to do}` stops Compose with that sentence. */
function secretFindings(service) {
  return Object.entries(service.environment ?? {})
    .filter(([key, value]) => /PASSWORD|SECRET|TOKEN|KEY/.test(key) && !/^\$\{\w+:\?.+\}$/.test(String(value)))
    .map(([key]) => `${key} must be a required variable, \${NAME:?message}`);
}

function dependencyFindings(service, services) {
  return Object.entries(service.depends_on ?? {}).flatMap(([name, { condition }]) => {
    if (!services[name]) {
      return [`depends on ${name}, which is no service`];
    }
    const waitsForHealth = condition === 'service_healthy';
    return [
      ...(waitsForHealth ? [] : [`does not wait until ${name} is healthy`]),
      ...(services[name].healthcheck || services[name].build ? [] : [`waits for ${name}, which has no healthcheck`]),
      ...(services[name].ports ? [`depends on ${name}, which publishes its port to the outside`] : []),
    ];
  });
}

function volumeFindings(service, declared) {
  return (service.volumes ?? [])
    .map((volume) => volume.split(':')[0])
    .filter((volume) => !(volume in (declared ?? {})))
    .map((volume) => `mounts ${volume}, which is no named volume of this file`);
}
