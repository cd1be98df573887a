# hedef_windows_resources(TARGET NAME): puts installer/windows/NAME.rc into a program: icon, version, manifest. Nothing elsewhere.
if(MINGW)
  set(icon ${CMAKE_BINARY_DIR}/hedef.ico)
  add_custom_command(OUTPUT ${icon} COMMAND bash ${CMAKE_SOURCE_DIR}/installer/windows/icon.sh ${CMAKE_SOURCE_DIR}/resources/icons/hedef.svg ${icon}
    DEPENDS ${CMAKE_SOURCE_DIR}/installer/windows/icon.sh ${CMAKE_SOURCE_DIR}/installer/icon_tile.sh ${CMAKE_SOURCE_DIR}/resources/icons/hedef.svg VERBATIM)
  string(REPLACE . , commas ${PROJECT_VERSION},0)
  foreach(name hedef hedefctl)
    set(from ${CMAKE_SOURCE_DIR}/installer/windows/${name})
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/${name}_resources.o
      COMMAND ${CMAKE_RC_COMPILER} --codepage=65001 -DWX_CPU_AMD64 -DHEDEF_VERSION_COMMAS=${commas} -DHEDEF_VERSION_TEXT=\\\"${PROJECT_VERSION}\\\"
        --include-dir=${CMAKE_BINARY_DIR} --include-dir=${CMAKE_SOURCE_DIR}/installer/windows --include-dir=${HEDEF_WINDOWS_LIBRARIES}/include
        --include-dir=${HEDEF_WINDOWS_LIBRARIES}/lib/gcc_x64_lib/mswu ${from}.rc ${CMAKE_BINARY_DIR}/${name}_resources.o
      DEPENDS ${from}.rc ${from}.manifest ${icon} VERBATIM)
    add_custom_target(hedef_${name}_resources DEPENDS ${CMAKE_BINARY_DIR}/${name}_resources.o)
  endforeach()
endif()

function(hedef_windows_resources target name)
  if(MSVC)
    # The linker merges the manifest; the tools that draw the icon are not there, so the program has wxWidgets' own.
    set(from ${CMAKE_SOURCE_DIR}/installer/windows/${name})
    string(REPLACE . , commas ${PROJECT_VERSION},0)
    set_source_files_properties(${from}.rc PROPERTIES
      COMPILE_DEFINITIONS "HEDEF_PLAIN_RESOURCES;WX_CPU_AMD64;HEDEF_VERSION_COMMAS=${commas};HEDEF_VERSION_TEXT=\"${PROJECT_VERSION}\"")
    target_sources(${target} PRIVATE ${from}.rc ${from}.manifest)
    target_link_options(${target} PRIVATE /MANIFESTUAC:NO)
  elseif(MINGW)
    add_dependencies(${target} hedef_${name}_resources)
    target_link_libraries(${target} PRIVATE ${CMAKE_BINARY_DIR}/${name}_resources.o)
  endif()
endfunction()
