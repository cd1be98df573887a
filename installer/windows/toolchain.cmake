# Cross-builds for 64-bit Windows with Debian's mingw-w64 (POSIX threads) against the libraries that libraries.sh made.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR AMD64)
set(prefix x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${prefix}-gcc-posix)
set(CMAKE_CXX_COMPILER ${prefix}-g++-posix)
set(CMAKE_RC_COMPILER ${prefix}-windres)

if("$ENV{HEDEF_WINDOWS_LIBRARIES}" STREQUAL "")
  message(FATAL_ERROR "Build for Windows with: bash installer/windows/build.sh")
endif()
set(HEDEF_WINDOWS_LIBRARIES $ENV{HEDEF_WINDOWS_LIBRARIES})
set(CMAKE_PREFIX_PATH ${HEDEF_WINDOWS_LIBRARIES})
set(CMAKE_FIND_ROOT_PATH ${HEDEF_WINDOWS_LIBRARIES} /usr/${prefix})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# Else the library search prefers zlib's import library, and the programs need its DLL.
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
set(ZLIB_LIBRARY /usr/${prefix}/lib/libz.a)

# Tests run under Wine.
set(CMAKE_CROSSCOMPILING_EMULATOR bash ${CMAKE_CURRENT_LIST_DIR}/../../tests/windows/wine.sh)
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -static-libgcc -static-libstdc++")
