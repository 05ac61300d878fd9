# What the commands need on the machine, and how it gets there. Sourced by the start script.

# The first JDK of at least 21, the newest first; its version is read from a file, since starting a JVM takes time.
find_java() {
  local candidate best='' best_version=0 version line
  if [ -r "$home/cache/java" ] && IFS= read -r best <"$home/cache/java" && [ -x "$best/bin/java" ] && [ -z "${JAVA_HOME:-}" ]; then
    java_home=$best
    jdk_version "$best"
    java_version=$version
    [ "$java_version" -lt 21 ] || return 0
  fi
  best=''
  if [ -n "${JAVA_HOME:-}" ]; then
    jdk_version "$JAVA_HOME"
    [ "$version" -lt 21 ] || { java_home=$JAVA_HOME java_version=$version; return 0; }
  fi
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /opt/*jvm* /usr/local/*jdk* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*; do
    [ -x "$candidate/bin/javac" ] || continue
    jdk_version "$candidate"
    if [ "$version" -gt "$best_version" ]; then best=$candidate best_version=$version; fi
  done
  if [ -z "$best" ]; then
    line=$(command -v javac) && line=$(readlink -f -- "$line") && candidate=${line%/bin/javac}
    if [ -n "${candidate:-}" ] && [ -x "$candidate/bin/java" ]; then jdk_version "$candidate"; best=$candidate best_version=$version; fi
  fi
  [ -n "$best" ] && [ "$best_version" -ge 21 ] || return 1
  java_home=$best java_version=$best_version
  # Only to be quicker the next time: who cannot write here hears of it from what needs to.
  { mkdir -p -- "$home/cache" && printf '%s\n' "$best" >"$home/cache/java"; } 2>/dev/null || :
}

# Sets version to the major version of a JDK, 0 where it cannot be read.
jdk_version() {
  local line
  version=0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#JAVA_VERSION=\"} version=${version%%[.\"+-]*} ;; esac
    done <"$1/release"
  fi
  case $version in '' | *[!0-9]*) version=0 ;; esac
}

# The browser that the tests of the diagram drive.
find_browser() {
  local name
  for name in "${HOWDAH_BROWSER:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" >/dev/null && { HOWDAH_BROWSER=$(command -v "$name"); export HOWDAH_BROWSER; return 0; }
  done
  return 1
}

any() { local path; for path; do [ -e "$path" ] && return 0; done; return 1; }

# prerequisites GROUP…: finds what is missing for build, lab, window, browser, xterm, display, pointer; installs it or says how.
prerequisites() {
  local group missing=()
  for group; do
    case $group in
      build)
        find_java || missing+=(jdk)
        [ -n "${product_ready:-}" ] || command -v mvn >/dev/null || missing+=(maven)
        command -v node >/dev/null || missing+=(nodejs)
        command -v npm >/dev/null || missing+=(npm)
        ;;
      lab)
        any /usr/lib/postgresql/*/bin/postgres /usr/pgsql-*/bin/postgres || command -v postgres >/dev/null || missing+=(postgresql)
        any /usr/sbin/sshd /usr/bin/sshd || missing+=(openssh-server)
        any /usr/bin/ssh || command -v ssh >/dev/null || missing+=(openssh-client)
        ;;
      window)
        any /usr/lib/*/libgtk-3.so.0 /usr/lib64/libgtk-3.so.0 || missing+=(libgtk-3-0)
        any /usr/lib/*/libwebkit2gtk-4.1.so.0 /usr/lib64/libwebkit2gtk-4.1.so.0 || missing+=(libwebkit2gtk-4.1-0)
        ;;
      browser)
        find_browser || missing+=(chromium)
        ;;
      xterm)
        command -v xterm >/dev/null || missing+=(xterm)
        ;;
      display)
        [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || command -v Xvfb >/dev/null || missing+=(xvfb)
        ;;
      pointer)
        # Tests drag by the display's own pointer.
        command -v xdotool >/dev/null || missing+=(xdotool)
        ;;
    esac
  done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# Whether this user may install; sets asroot to what goes before the command.
may_install() {
  asroot=()
  [ "$(id -u)" != 0 ] || return 0
  command -v sudo >/dev/null && sudo -n true 2>/dev/null && asroot=(sudo -n)
}

install_packages() {
  local packages=() package asroot=()
  command -v apt-get >/dev/null || die "missing on this machine: $*. Install them with this system's package manager, then call again."
  for package; do
    case $package in
      jdk)
        package=
        local candidate
        for candidate in openjdk-25-jdk-headless openjdk-21-jdk-headless openjdk-24-jdk-headless openjdk-23-jdk-headless openjdk-22-jdk-headless; do
          if apt-cache show "$candidate" >/dev/null 2>&1; then package=$candidate; break; fi
        done
        [ -n "$package" ] || die "a JDK of version 21 or newer is needed, and this system's packages have none. Install one (Eclipse Temurin, for instance) below /usr/lib/jvm or /opt, or name it in JAVA_HOME, then call again."
        ;;
    esac
    packages+=("$package")
  done
  may_install || die "missing on this machine: ${packages[*]}. Run this once, then call again:  sudo apt-get install -y --no-install-recommends ${packages[*]}"
  say "Installing ${packages[*]} …"
  mkdir -p -- "$home/log"
  if ! { "${asroot[@]+"${asroot[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get update &&
    "${asroot[@]+"${asroot[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}"; } </dev/null >"$home/log/apt.log" 2>&1; then
    die "apt-get could not install ${packages[*]}; $home/log/apt.log tells why."
  fi
  hash -r
  case " ${packages[*]} " in *chromium*) find_browser || : ;; esac
  case " ${packages[*]} " in *jdk*) find_java || die "the JDK was installed, but is not in a usual folder; name it in JAVA_HOME." ;; esac
}

# Slony-I: its programs, and its library for each PostgreSQL that is installed. The lab and all else go on without it.
slony_prerequisites() {
  local folder version missing=() absent=()
  command -v slonik >/dev/null && command -v slon >/dev/null || missing+=(slony1-2-bin)
  for folder in /usr/lib/postgresql/*; do
    [ -x "$folder/bin/postgres" ] || continue
    version=${folder##*/}
    any "$folder"/lib/slony1_funcs.*.so || missing+=("postgresql-$version-slony1-2")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    say "howdah: Slony-I is not whole on this machine (missing: ${missing[*]}), so links of it cannot be deployed here and its tests are skipped. Install Slony-I 2.2 with this system's package manager."
    return 0
  fi
  local package asroot=()
  if ! apt-cache show "${missing[@]}" >/dev/null 2>&1 && may_install; then
    # The lists of packages may be old, or not there yet.
    "${asroot[@]+"${asroot[@]}"}" apt-get update </dev/null >/dev/null 2>&1 || :
  fi
  for package in "${missing[@]}"; do apt-cache show "$package" >/dev/null 2>&1 || absent+=("$package"); done
  if [ ${#absent[@]} -gt 0 ]; then
    say "howdah: this system's packages have no ${absent[*]}, so links of Slony-I cannot be deployed here and its tests are skipped. The apt packages of the PostgreSQL project have them for each of its versions."
    return 0
  fi
  # A machine that may not install says how in a sentence; everything but Slony-I works without.
  (install_packages "${missing[@]}") || :
  hash -r
}

need_display() {
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || die "there is no display to open a window on. Set DISPLAY, or use the command line ('./howdah demo --headless', './howdah --help')."
}
