#!/bin/sh
# Installs the web servers, the WordPress and the Firefox that some tests start, where that is possible: root on Debian or Ubuntu. Elsewhere these tests say that they are skipped.
set -eu
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "Not root, or no apt-get: tests that need nginx, Apache, Caddy, WordPress or Firefox are skipped unless these are installed."
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
missing=""
for pair in nginx:nginx-light apache2:apache2 caddy:caddy php:php-cli mariadbd:mariadb-server; do
  command -v "${pair%%:*}" >/dev/null || missing="$missing ${pair#*:}"
done
[ -d /usr/share/wordpress ] || missing="$missing wordpress php-mysql"
install() {
  # The servers are started by the tests alone, not by the system.
  RUNLEVEL=1 apt-get install -y -q --no-install-recommends "$@" || echo "Could not install $*: tests that need it are skipped."
}
firefox=""
command -v firefox-esr >/dev/null || firefox=firefox-esr
[ -z "$missing$firefox" ] && exit 0
apt-get update -q || echo "Could not ask for packages."
# shellcheck disable=SC2086
[ -z "$missing" ] || install $missing
# By itself: Ubuntu has none of this name.
[ -z "$firefox" ] || install $firefox
