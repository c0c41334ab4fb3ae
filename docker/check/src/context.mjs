import dockerIgnore from '@balena/dockerignore';

/** Whether a file of the repository reaches the build, as a function of its path. */
export function buildContext(ignoreFile) {
  const ignore = dockerIgnore().add(ignoreFile);
  return (path) => !ignore.ignores(path);
}
