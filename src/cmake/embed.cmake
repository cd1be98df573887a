# hedef_embed(TARGET NAME files…): puts text or binary files into the program. Declares, in namespace hedef::resources,
#   std::span<const EmbeddedFile> NAME();   (struct EmbeddedFile { std::string_view name, content; }, see resources/embedded_file.h)
function(hedef_embed target name)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DNAME=${name} "-DFILES=${ARGN}" -P ${CMAKE_SOURCE_DIR}/src/cmake/embed_files.cmake
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/src/cmake/embed_files.cmake VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
