# Warnings, sanitizers, compiler cache. Everything of ours is compiled with hedef_compiler; third-party headers are SYSTEM.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(hedef_compiler INTERFACE)
if(MSVC)
  # Sources are UTF-8, the language is standard C++; what templates make may need more sections than an object has by default.
  target_compile_options(hedef_compiler INTERFACE /W3 /utf-8 /permissive- /Zc:__cplusplus /bigobj)
  target_compile_definitions(hedef_compiler INTERFACE _CRT_SECURE_NO_WARNINGS)
else()
  target_compile_options(hedef_compiler INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
endif()
if(MINGW)
  # g++ 12 sees overflows where a string grows by one letter.
  target_compile_options(hedef_compiler INTERFACE -Wno-stringop-overflow -Wno-array-bounds -Wno-restrict)
  # Narrow paths are UTF-8 (src/base/utf8_locale_win32.cpp).
  target_link_options(hedef_compiler INTERFACE -Wl,--wrap=mbrtowc -Wl,-u,__wrap_mbrtowc)
endif()
if(HEDEF_SANITIZE)
  # Debian's SOCI hides the typeinfo of its classes, so vptr checks cannot link.
  target_compile_options(hedef_compiler INTERFACE -fsanitize=${HEDEF_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(hedef_compiler INTERFACE -fsanitize=${HEDEF_SANITIZE})
  target_compile_options(hedef_compiler INTERFACE -Wno-maybe-uninitialized) # g++ warns of its own checks
  if(HEDEF_SANITIZE MATCHES undefined)
    target_compile_options(hedef_compiler INTERFACE -fno-sanitize=vptr)
  endif()
endif()
find_program(MOLD mold)
if(MOLD AND NOT CMAKE_CROSSCOMPILING AND NOT MSVC)
  target_link_options(hedef_compiler INTERFACE -fuse-ld=mold)
endif()
