# hedef_subject(NAME NEEDS …): one room of the house, a static library of every .cpp below its folder except view/ (which links wx and
# is a library of its own). NEEDS names other rooms (hedef_ is put before) and hedef::libraries.
function(hedef_subject name)
  cmake_parse_arguments(SUBJECT "" "" "NEEDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  list(FILTER sources EXCLUDE REGEX "/${name}/view/")
  add_library(hedef_${name} STATIC ${sources})
  target_include_directories(hedef_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(hedef_${name} PUBLIC hedef_compiler)
  foreach(need ${SUBJECT_NEEDS})
    if(need MATCHES "::")
      target_link_libraries(hedef_${name} PUBLIC ${need})
    else()
      target_link_libraries(hedef_${name} PUBLIC hedef_${need})
    endif()
  endforeach()
endfunction()

# hedef_view(NAME): the windows of a room, view/ of its folder, as a library of their own; only they and uikit link wx. They share
# uikit's precompiled header.
function(hedef_view name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/view/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/view/*.h)
  add_library(hedef_${name}_view STATIC ${sources})
  target_link_libraries(hedef_${name}_view PUBLIC hedef_${name} hedef_uikit)
  target_precompile_headers(hedef_${name}_view REUSE_FROM hedef_uikit)
endfunction()

# hedef_window_tests(NAME NEEDS …): like hedef_tests, for windows: the program runs under a display of its own and has an event loop
# (tests/window_support).
function(hedef_window_tests name)
  cmake_parse_arguments(TESTS "" "" "NEEDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(${name}_tests ${sources})
  target_link_libraries(${name}_tests PRIVATE hedef_window_test_support)
  target_precompile_headers(${name}_tests REUSE_FROM hedef_uikit)
  foreach(need ${TESTS_NEEDS})
    target_link_libraries(${name}_tests PRIVATE hedef_${need})
  endforeach()
  find_program(XVFB_RUN xvfb-run REQUIRED)
  add_test(NAME ${name} COMMAND ${XVFB_RUN} -a -s "-screen 0 1920x1080x24" $<TARGET_FILE:${name}_tests> --log_level=test_suite --color_output=no)
  set(environment "GDK_BACKEND=x11" "NO_AT_BRIDGE=1" "GTK_THEME=Adwaita" "UBUNTU_MENUPROXY=")
  if(HEDEF_SANITIZE MATCHES address)
    list(APPEND environment "LSAN_OPTIONS=print_suppressions=0:suppressions='${CMAKE_SOURCE_DIR}/tests/leaks_of_others.txt'")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT 1200 ENVIRONMENT "${environment}")
endfunction()

# hedef_tests(NAME NEEDS …): the Boost.Test program of one room, every .cpp of this folder; ctest runs it as one test.
function(hedef_tests name)
  cmake_parse_arguments(TESTS "" "" "NEEDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(${name}_tests ${sources})
  target_link_libraries(${name}_tests PRIVATE hedef_test_support)
  foreach(need ${TESTS_NEEDS})
    target_link_libraries(${name}_tests PRIVATE hedef_${need})
  endforeach()
  add_test(NAME ${name} COMMAND ${name}_tests --log_level=test_suite --color_output=no)
  set_tests_properties(${name} PROPERTIES TIMEOUT 1200)
  if(HEDEF_SANITIZE MATCHES address)
    # The quotes are for paths with spaces.
    set_tests_properties(${name} PROPERTIES
      ENVIRONMENT "LSAN_OPTIONS=print_suppressions=0:suppressions='${CMAKE_SOURCE_DIR}/tests/leaks_of_others.txt'")
  endif()
endfunction()
