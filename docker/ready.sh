#!/usr/bin/env bash
# Exit 0 when the readiness check answers 200. The runtime image has neither curl nor wget, and a
# JRE cannot run a Java source file; bash opens TCP connections by itself.
# Usage: ready.sh [port]
set -u
port="${1:-9000}"
# The redirection fails when nothing listens; bash's own message would say no more than exit 1 does.
{ exec 3<>"/dev/tcp/127.0.0.1/${port}"; } 2>/dev/null || { echo "nothing listens on port ${port}"; exit 1; }
# HTTP/1.0: the server closes the connection after its answer.
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
# Below the HEALTHCHECK timeout of 5 s, so that the reason reaches the health log.
IFS= read -r -t 4 status <&3 || { echo "no answer within 4 s"; exit 1; }
[[ "${status}" =~ ^HTTP/1\.[01]\ 200 ]] || { echo "not ready: ${status%$'\r'}"; exit 1; }
