import { DockerfileParser, JSONInstruction } from 'dockerfile-ast';
import { validate, ValidationSeverity } from 'dockerfile-utils';

const strict = {
  casingDirective: ValidationSeverity.ERROR,
  casingInstruction: ValidationSeverity.ERROR,
  deprecatedMaintainer: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
};

/** What is wrong with a Dockerfile, one sentence each; empty when nothing is. */
export function dockerfileFindings(text) {
  const lint = validate(text, strict).map((problem) => `line ${problem.range.start.line + 1}: ${problem.message}`);
  return [...lint, ...ownFindings(DockerfileParser.parse(text))];
}

/** The files of the build context that the Dockerfile copies. */
export function copiedFromContext(text) {
  return DockerfileParser.parse(text)
    .getCOPYs()
    .filter((copy) => !copy.getFlags().some((flag) => flag.getName() === 'from'))
    .flatMap((copy) => copy.getArguments().slice(0, -1).map((argument) => argument.getValue()));
}

/** The ports of the final image. */
export function exposedPorts(text) {
  return DockerfileParser.parse(text)
    .getInstructions()
    .filter((instruction) => instruction.getKeyword() === 'EXPOSE')
    .flatMap((instruction) => instruction.getArguments().map((argument) => argument.getValue()));
}

function ownFindings(dockerfile) {
  const findings = images(dockerfile)
    .filter((image) => !isPinned(image))
    .map((image) => `image ${image} is not pinned: name a version or a digest`);
  const final = finalStage(dockerfile);

  const user = final.findLast((instruction) => instruction.getKeyword() === 'USER')?.getArguments()[0]?.getValue();
  if (!/^[1-9]\d*(:\d+)?$/.test(user ?? '')) {
    findings.push(`the final stage runs as ${user ?? 'root'}: USER must be a number other than 0`);
  }
  for (const keyword of ['ENTRYPOINT', 'HEALTHCHECK']) {
    const instruction = final.findLast((candidate) => candidate.getKeyword() === keyword);
    if (!instruction) {
      findings.push(`the final stage has no ${keyword}`);
    } else if (!isExecForm(instruction)) {
      findings.push(`${keyword} is not in exec form (["program", "argument"]): it would run in a shell`);
    }
  }
  return findings;
}

/** Images that are pulled: build stages and their uses are left out. */
function images(dockerfile) {
  const froms = dockerfile.getFROMs();
  const stages = froms.map((from) => from.getBuildStage()).filter(Boolean);
  const copied = dockerfile
    .getCOPYs()
    .flatMap((copy) => copy.getFlags().filter((flag) => flag.getName() === 'from').map((flag) => flag.getValue()));
  return [...froms.map((from) => from.getImage()), ...copied]
    .filter((image) => image !== 'scratch' && !stages.includes(image) && !/^\d+$/.test(image));
}

/** A tag other than latest that holds a digit, or a digest. A colon before a slash belongs to a port. */
export function isPinned(image) {
  const tag = /:([^:/]+)$/.exec(image.split('@')[0])?.[1] ?? '';
  return image.includes('@sha256:') || (tag !== 'latest' && /\d/.test(tag));
}

function finalStage(dockerfile) {
  const instructions = dockerfile.getInstructions();
  return instructions.slice(instructions.findLastIndex((instruction) => instruction.getKeyword() === 'FROM'));
}

function isExecForm(instruction) {
  return instruction instanceof JSONInstruction
    ? instruction.getOpeningBracket() !== null
    : /^(--\S+\s+)*CMD\s+\[/.test(instruction.getArgumentsContent());
}
