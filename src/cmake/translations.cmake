# Brings resources/i18n up to date: hedef.pot from the sources (marks _ and N_), then each PO from it. With -DCHECK=FOLDER nothing is
# changed: the new hedef.pot goes there, and it is an error when its texts differ from those of the one in resources/i18n.
set(i18n ${ROOT}/resources/i18n)
file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/src/*.cpp ${ROOT}/src/*.h)
list(SORT sources)
set(pot ${i18n}/hedef.pot)
if(CHECK)
  set(pot ${CHECK}/hedef.pot)
endif()
# No lines: a moved line is no change of a text.
execute_process(COMMAND ${XGETTEXT} --language=C++ --from-code=UTF-8 --keyword=_ --keyword=N_ --add-location=file --sort-by-file
    --package-name=Hedef --no-wrap -o ${pot}.new ${sources}
  WORKING_DIRECTORY ${ROOT} COMMAND_ERROR_IS_FATAL ANY)
file(READ ${pot}.new text)
string(REGEX REPLACE "\"POT-Creation-Date[^\n]*\n" "" text "${text}")
string(REGEX REPLACE "\"Project-Id-Version[^\n]*\n" "\"Project-Id-Version: Hedef\\\\n\"\n" text "${text}")
string(REPLACE "charset=CHARSET" "charset=UTF-8" text "${text}")
file(WRITE ${pot} "${text}")
file(REMOVE ${pot}.new)
if(CHECK)
  file(STRINGS ${pot} fresh REGEX "^(msgid|\")")
  file(STRINGS ${i18n}/hedef.pot kept REGEX "^(msgid|\")")
  list(SORT fresh) # which file a text stands in does not matter
  list(SORT kept)
  if(NOT "${fresh}" STREQUAL "${kept}")
    message(FATAL_ERROR "resources/i18n/hedef.pot is behind the sources: build the target `translations`")
  endif()
else()
  file(GLOB catalogues ${i18n}/*.po)
  foreach(po ${catalogues})
    execute_process(COMMAND ${MSGMERGE} --update --backup=none --no-wrap --no-fuzzy-matching ${po} ${pot} COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
endif()
