# What the static libraries of the Windows build need beside their names (installer/windows/libraries.sh makes them).
target_compile_definitions(hedef_lib_utf8proc INTERFACE UTF8PROC_STATIC)
target_link_libraries(hedef_lib_soci INTERFACE hedef_lib_sqlite hedef_lib_odbc)
target_link_libraries(hedef_lib_crypto INTERFACE crypt32 ws2_32)
target_link_libraries(hedef_lib_xlsx INTERFACE ${ZLIB_LIBRARY})
include(windows_headers)

set(wx ${HEDEF_WINDOWS_LIBRARIES}/lib/gcc_x64_lib)
set(wxWidgets_VERSION_STRING 3.2)
add_library(hedef_lib_wx INTERFACE)
target_include_directories(hedef_lib_wx SYSTEM INTERFACE ${wx}/mswu ${HEDEF_WINDOWS_LIBRARIES}/include)
target_compile_definitions(hedef_lib_wx INTERFACE __WXMSW__ wxNO_IMPLICIT_WXSTRING_ENCODING WXINTL_NO_GETTEXT_MACRO)
target_link_libraries(hedef_lib_wx INTERFACE ${wx}/libwxmsw32u_stc.a ${wx}/libwxmsw32u_aui.a ${wx}/libwxmsw32u_core.a ${wx}/libwxbase32u.a
  ${wx}/libwxscintilla.a ${wx}/libwxregexu.a ${HEDEF_WINDOWS_LIBRARIES}/lib/libpng16.a ${ZLIB_LIBRARY}
  gdiplus msimg32 comdlg32 winspool winmm shell32 shlwapi comctl32 ole32 oleaut32 uuid rpcrt4 advapi32 version ws2_32 wininet oleacc uxtheme
  d2d1 dwrite imm32)
add_library(hedef::wx ALIAS hedef_lib_wx)
