# What the .deb needs from Debian beside what the build needs (../packages.sh). Sourced by build.sh and the package's test.
deb_build_packages=(dpkg-dev file librsvg2-bin)
# To look at what was packed: its desktop file, its kind of file, its windows on a display that nobody sees.
deb_test_packages=(desktop-file-utils shared-mime-info fakeroot xvfb xauth)
