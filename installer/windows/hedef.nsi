; The set-up program. package.sh gives VERSION, PAYLOAD, OUTFILE, ICON, and if it has them PICTURE (beside the first and the last page) and
; SIGN (a command that signs a file).
;   hedef-setup-VERSION.exe [/S] [/CurrentUser | /AllUsers] [/LANGUAGE=1033 | 1055] [/D=FOLDER]
;   uninstall.exe [/S] [/REMOVEDATA] [_?=FOLDER]      (with _?= it waits for its end, and leaves itself behind)
; Exit codes: 0 done, 1 cancelled, 2 a newer version is installed, 3 Hedef is running, 4 the folder cannot be written, 5 no administrator,
; 6 Windows is too old.
; An upgrade keeps its folder, whatever /D says. The scheduled task for reminders comes with the command that it would start.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
; The files bear the date of the installation: so the same files make the same set-up program.
SetDateSave off
!include MUI2.nsh
!include LogicLib.nsh
!include nsDialogs.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinMessages.nsh
!include WinVer.nsh

Name "Hedef"
OutFile "${OUTFILE}"
; Who installs only for himself needs no rights. The set-up program starts itself again as administrator where that is needed.
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText "Hedef ${VERSION}"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Hedef"
!define PROG_ID "Hedef.Connection"

; What is installed, beside uninstall.exe.
!macro EachFile DO
  !insertmacro ${DO} "hedef.exe"
  !insertmacro ${DO} "hedefctl.exe"
  !insertmacro ${DO} "LICENSE.txt"
  !insertmacro ${DO} "THIRD_PARTY.txt"
  !insertmacro ${DO} "README.txt"
!macroend

Var Mode            ; AllUsers or CurrentUser
Var Given           ; the folder of /D=
Var Earlier         ; the version installed in this mode, or nothing
Var Administrator   ; 1 or nothing
Var Again           ; 1 when the set-up program started itself again as administrator: what was asked before is not asked again
Var DriverAdvice
Var ForAll          ; the radio button
Var Found           ; the label that says what will be replaced
Var RemoveData      ; 1 or nothing
Var RemoveDataBox

; ---- Pages
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!ifdef PICTURE
  !define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!endif
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "$(abort_warning)"
!define MUI_UNABORTWARNING
!define MUI_UNABORTWARNING_TEXT "$(un_abort_warning)"
!define MUI_LANGDLL_WINDOWTITLE "Hedef"
!define MUI_LANGDLL_INFO "Language of the set-up program:$\r$\nKurulum programının dili:"

!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhenAgain
!define MUI_WELCOMEPAGE_TITLE "$(welcome_title)"
!define MUI_WELCOMEPAGE_TEXT "$(welcome_text)"
!insertmacro MUI_PAGE_WELCOME

!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhenAgain
!define MUI_PAGE_HEADER_TEXT "$(license_title)"
!define MUI_PAGE_HEADER_SUBTEXT "$(license_subtitle)"
!define MUI_LICENSEPAGE_TEXT_TOP "$(license_top)"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "$(license_bottom)"
!define MUI_LICENSEPAGE_BUTTON "$(license_button)"
!insertmacro MUI_PAGE_LICENSE "${PAYLOAD}/LICENSE.txt"

Page custom ModePage ModePageLeave

!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhenUpgrade
!define MUI_PAGE_HEADER_TEXT "$(folder_title)"
!define MUI_PAGE_HEADER_SUBTEXT "$(folder_subtitle)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(folder_text)"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "$(folder_label)"
!insertmacro MUI_PAGE_DIRECTORY

!define MUI_PAGE_HEADER_TEXT "$(installing_title)"
!define MUI_PAGE_HEADER_SUBTEXT "$(installing_subtitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(installed_title)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(installed_subtitle)"
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(stopped_title)"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$(stopped_subtitle)"
!insertmacro MUI_PAGE_INSTFILES
; MUI2 forgets to.
!undef MUI_INSTFILESPAGE_ABORTHEADER_TEXT
!undef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT

!define MUI_PAGE_CUSTOMFUNCTION_PRE LookForDriver
!define MUI_FINISHPAGE_TITLE "$(finish_title)"
!define MUI_FINISHPAGE_TEXT "$(finish_text)$DriverAdvice"
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_FINISHPAGE_BUTTON "$(finish_button)"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(finish_run)"
!define MUI_FINISHPAGE_RUN_FUNCTION StartHedef
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.ConfirmPage un.ConfirmPageLeave

!define MUI_PAGE_HEADER_TEXT "$(removing_title)"
!define MUI_PAGE_HEADER_SUBTEXT "$(removing_subtitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(removed_title)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(removed_subtitle)"
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(un_stopped_title)"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$(un_stopped_subtitle)"
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Turkish"
!insertmacro MUI_RESERVEFILE_LANGDLL

; ---- Texts
!macro Text NAME ENGLISH TURKISH
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_TURKISH} "${TURKISH}"
!macroend
!define Text "!insertmacro Text"

${Text} abort_warning "Leave without installing Hedef?" "Hedef kurulmadan çıkılsın mı?"
${Text} un_abort_warning "Leave without removing Hedef?" "Hedef kaldırılmadan çıkılsın mı?"
${Text} welcome_title "Welcome to Hedef" "Hedef’e hoş geldiniz"
${Text} welcome_text \
  "Hedef is a workstation for sales management: territories, targets, deals and what people are paid for them.$\r$\n$\r$\n\
This program installs version ${VERSION}. An earlier version is replaced; settings and data stay as they are.$\r$\n$\r$\n\
Press Next to go on." \
  "Hedef, satış yönetimi için bir çalışma ortamıdır: bölgeler, hedefler, fırsatlar ve bunlar için ödenen primler.$\r$\n$\r$\n\
Bu program ${VERSION} sürümünü kurar. Önceki bir sürüm varsa yerini yenisi alır; ayarlar ve veriler olduğu gibi kalır.$\r$\n$\r$\n\
Devam etmek için İleri düğmesine basın."
${Text} license_title "Licence" "Lisans"
${Text} license_subtitle "Hedef is free software under the MIT licence." "Hedef, MIT lisanslı özgür bir yazılımdır."
${Text} license_top "The licence:" "Lisans metni (İngilizce):"
${Text} license_bottom "Press I Agree to accept the licence and go on." "Lisansı kabul edip devam etmek için Kabul düğmesine basın."
${Text} license_button "I &Agree" "&Kabul"
${Text} mode_title "For whom?" "Kimin için?"
${Text} mode_subtitle "Choose who will use Hedef on this computer." "Hedef’i bu bilgisayarda kimlerin kullanacağını seçin."
${Text} mode_me "Only for &me" "Yalnızca be&nim için"
${Text} mode_me_note "Needs no administrator." "Yönetici yetkisi gerekmez."
${Text} mode_all "For &everybody who uses this computer" "Bu bilgisayarı kullanan &herkes için"
${Text} mode_all_note "Needs an administrator; Windows may ask for permission." "Yönetici yetkisi gerekir; Windows izin isteyebilir."
${Text} mode_found "Version $Earlier is installed here and will be replaced by ${VERSION}:" \
  "Burada $Earlier sürümü kurulu; yerini ${VERSION} sürümü alacak:"
${Text} folder_title "Folder" "Klasör"
${Text} folder_subtitle "Where to install Hedef." "Hedef’in kurulacağı yer."
${Text} folder_text "Press Install to install Hedef in this folder, or choose another one first." \
  "Hedef’i bu klasöre kurmak için Kur düğmesine basın ya da önce başka bir klasör seçin."
${Text} folder_label "Folder" "Klasör"
${Text} installing_title "Installing" "Kuruluyor"
${Text} installing_subtitle "This takes a few seconds." "Bu birkaç saniye sürer."
${Text} installed_title "Installed" "Kuruldu"
${Text} installed_subtitle "Hedef ${VERSION} is installed." "Hedef ${VERSION} kuruldu."
${Text} stopped_title "Not installed" "Kurulmadı"
${Text} stopped_subtitle "Nothing was changed." "Hiçbir şey değiştirilmedi."
${Text} finish_title "Hedef is installed" "Hedef kuruldu"
${Text} finish_text "You find Hedef in the Start menu. Connection files (.hedef) open with it." \
  "Hedef’i Başlat menüsünde bulabilirsiniz. Bağlantı dosyaları (.hedef) onunla açılır."
${Text} driver_advice "There is no PostgreSQL ODBC driver on this computer. Company files work without it; for a company database on PostgreSQL, \
install psqlODBC, 64-bit, from the PostgreSQL project (postgresql.org)." \
  "Bu bilgisayarda PostgreSQL ODBC sürücüsü yok. Şirket dosyaları için gerekmez; PostgreSQL’deki bir şirket veritabanı için \
PostgreSQL projesinden (postgresql.org) 64 bit psqlODBC’yi kurun."
${Text} finish_button "&Finish" "&Bitir"
${Text} finish_run "&Start Hedef" "Hedef’i ba&şlat"
${Text} newer "Version $Earlier of Hedef is installed, which is newer than ${VERSION}. Remove it first if you really want the older one; your data stay." \
  "Hedef’in $Earlier sürümü kurulu; bu, ${VERSION} sürümünden yeni. Gerçekten eskisini istiyorsanız önce yenisini kaldırın; verileriniz kalır."
${Text} running "Hedef is running from $INSTDIR. Close all its windows, then try again." \
  "Hedef şu anda çalışıyor ($INSTDIR). Tüm pencerelerini kapatıp yeniden deneyin."
${Text} cannot_write "The folder $INSTDIR could not be written. Nothing was changed." "$INSTDIR klasörüne yazılamadı. Hiçbir şey değiştirilmedi."
${Text} old_windows "Hedef needs Windows 10, version 1903, or a later one. Nothing was changed." \
  "Hedef için Windows 10 sürüm 1903 ya da daha yenisi gerekir. Hiçbir şey değiştirilmedi."
${Text} no_administrator "Only an administrator can do this for everybody who uses this computer." \
  "Bunu bu bilgisayarı kullanan herkes için yalnızca bir yönetici yapabilir."
${Text} connection_file "Hedef connection" "Hedef bağlantısı"
${Text} un_title "Remove Hedef" "Hedef’i kaldır"
${Text} un_subtitle "The program is removed from this computer." "Program bu bilgisayardan kaldırılır."
${Text} un_folder "Hedef will be removed from this folder:" "Hedef bu klasörden kaldırılacak:"
${Text} un_keep "Settings and data stay, so that Hedef finds them when you install it again." \
  "Ayarlar ve veriler kalır; Hedef’i yeniden kurduğunuzda onları bulur."
${Text} un_data "&Also remove my settings and my company files, for good, from:" \
  "&Ayarlarımı ve şirket dosyalarımı da kalıcı olarak sil:"
${Text} un_others "Company databases on a server, files in other places and data of other people on this computer are not touched." \
  "Sunucudaki veritabanlarına, başka yerlerdeki dosyalara ve bu bilgisayardaki diğer kişilerin verilerine dokunulmaz."
${Text} removing_title "Removing" "Kaldırılıyor"
${Text} removing_subtitle "This takes a few seconds." "Bu birkaç saniye sürer."
${Text} removed_title "Removed" "Kaldırıldı"
${Text} removed_subtitle "Hedef is no longer on this computer." "Hedef artık bu bilgisayarda değil."
${Text} un_stopped_title "Not removed" "Kaldırılmadı"
${Text} un_stopped_subtitle "Nothing was changed." "Hiçbir şey değiştirilmedi."

; ---- Version of the set-up program itself
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro VersionTexts LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "Hedef"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "Hedef"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "Copyright (c) 2026 The Hedef founders"
!macroend
!insertmacro VersionTexts ${LANG_ENGLISH} "Hedef set-up"
!insertmacro VersionTexts ${LANG_TURKISH} "Hedef kurulumu"

; ---- Used by both the set-up program and the uninstaller
!macro Common UN
; Says the sentence in $1 and sets the exit code in $0. Where there are no windows, the sentence goes to the console.
Function ${UN}Refuse
  SetErrorLevel $0
  ${If} ${Silent}
    System::Call 'kernel32::AttachConsole(i -1)'
    System::Call 'kernel32::GetStdHandle(i -12) p .r2'
    FileWrite $2 "$1$\r$\n"
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "$1"
  ${EndIf}
FunctionEnd

Function ${UN}LookForAdministrator
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
    StrCpy $Administrator 1
  ${EndIf}
FunctionEnd

; Says in $0 whether a program in the folder runs: Windows lets nobody write the file of a running program.
Function ${UN}LookWhetherRunning
  StrCpy $0 ""
  !insertmacro LookWhetherRunning "hedef.exe"
  !insertmacro LookWhetherRunning "hedefctl.exe"
FunctionEnd

Function ${UN}StopWhileRunning
  Call ${UN}LookWhetherRunning
  ${DoWhile} $0 != ""
    ${If} ${Cmd} 'MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(running)" /SD IDCANCEL IDCANCEL'
      StrCpy $0 3
      ${If} ${Silent}
        StrCpy $1 "$(running)"
        Call ${UN}Refuse
        Quit
      ${EndIf}
      SetErrorLevel 3
      Abort
    ${EndIf}
    Call ${UN}LookWhetherRunning
  ${Loop}
FunctionEnd

; Explorer learns that what opens .hedef files has changed.
Function ${UN}TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
!macroend

!macro LookWhetherRunning FILE
  System::Call 'kernel32::CreateFileW(w "$INSTDIR\${FILE}", i 0x40000000, i 7, p 0, i 3, i 0, p 0) p .r1 ?e'
  Pop $2
  ${If} $1 P<> -1
    System::Call 'kernel32::CloseHandle(p r1)'
  ${ElseIf} $2 = 32 ; the file is in use
    StrCpy $0 1
  ${EndIf}
!macroend

!insertmacro Common ""
!insertmacro Common "un."

; ---- Set-up
; Takes over $Mode: whose Start menu and registry, the version that is there, the folder.
Function UseMode
  ${If} $Mode == "AllUsers"
    SetShellVarContext all
    StrCpy $INSTDIR "$PROGRAMFILES64\Hedef"
  ${Else}
    SetShellVarContext current
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Hedef"
  ${EndIf}
  ${If} $Given != ""
    StrCpy $INSTDIR $Given
  ${EndIf}
  StrCpy $Earlier ""
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\hedef.exe"
    StrCpy $INSTDIR $0
    ReadRegStr $Earlier SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ${EndIf}
FunctionEnd

; Earlier ones do not let a program speak UTF-8.
Function QuitOnOldWindows
  ${IfNot} ${AtLeastBuild} 18362
    StrCpy $0 6
    StrCpy $1 "$(old_windows)"
    Call Refuse
    Quit
  ${EndIf}
FunctionEnd

Function QuitWhenNewerIsThere
  ${If} $Earlier != ""
    ${VersionCompare} "$Earlier" "${VERSION}" $0
    ${If} $0 = 1
      StrCpy $0 2
      StrCpy $1 "$(newer)"
      Call Refuse
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Function QuitWithoutAdministrator
  ${If} $Mode == "AllUsers"
  ${AndIf} $Administrator == ""
    StrCpy $0 5
    StrCpy $1 "$(no_administrator)"
    Call Refuse
    Quit
  ${EndIf}
FunctionEnd

; Refuses nothing itself: the language chosen here holds only after it.
Function .onInit
  SetRegView 64
  StrCpy $Given $INSTDIR
  Call LookForAdministrator
  ${GetParameters} $R0
  ${GetOptions} $R0 "/Again" $0
  ${IfNot} ${Errors}
    StrCpy $Again 1
  ${EndIf}

  ; An installation that is there is upgraded; else an administrator installs for everybody.
  StrCpy $Mode "CurrentUser"
  ${If} $Administrator != ""
    StrCpy $Mode "AllUsers"
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 == ""
    ${AndIf} $1 != ""
      StrCpy $Mode "CurrentUser"
    ${EndIf}
  ${EndIf}
  ${GetOptions} $R0 "/CurrentUser" $0
  ${IfNot} ${Errors}
    StrCpy $Mode "CurrentUser"
  ${EndIf}
  ${GetOptions} $R0 "/AllUsers" $0
  ${IfNot} ${Errors}
    StrCpy $Mode "AllUsers"
  ${EndIf}
  Call UseMode

  ${GetOptions} $R0 "/LANGUAGE=" $0
  ${IfNot} ${Errors}
    StrCpy $LANGUAGE $0
  ${Else}
    ; Does nothing when silent.
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
FunctionEnd

Function SkipWhenAgain
  ${If} $Again != ""
    Abort
  ${EndIf}
FunctionEnd

Function SkipWhenUpgrade
  ${If} $Earlier != ""
    Abort
  ${EndIf}
FunctionEnd

; Shows what is there in the mode chosen, on the button what comes next, and the shield when Windows will ask for permission.
Function ShowMode
  ${NSD_GetState} $ForAll $0
  StrCpy $Mode "CurrentUser"
  ${If} $0 = ${BST_CHECKED}
    StrCpy $Mode "AllUsers"
  ${EndIf}
  Call UseMode
  GetDlgItem $1 $HWNDPARENT 1
  ${If} $Earlier == ""
    ${NSD_SetText} $Found ""
    ${NSD_SetText} $1 "$(^NextBtn)"
  ${Else}
    ${NSD_SetText} $Found "$(mode_found)$\r$\n$INSTDIR"
    ${NSD_SetText} $1 "$(^InstallBtn)"
  ${EndIf}
  StrCpy $0 0
  ${If} $Mode == "AllUsers"
  ${AndIf} $Administrator == ""
    StrCpy $0 1
  ${EndIf}
  SendMessage $1 ${BCM_SETSHIELD} 0 $0
FunctionEnd

Function ModeClicked
  Pop $0
  Call ShowMode
FunctionEnd

Function ModePage
  Call SkipWhenAgain
  !insertmacro MUI_HEADER_TEXT "$(mode_title)" "$(mode_subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ; One after the other, so that the arrow keys lead from one to the other.
  ${NSD_CreateFirstRadioButton} 0 4u 100% 12u "$(mode_me)"
  Pop $R1
  ${NSD_CreateAdditionalRadioButton} 0 36u 100% 12u "$(mode_all)"
  Pop $ForAll
  ${NSD_CreateLabel} 12u 17u -12u 12u "$(mode_me_note)"
  Pop $0
  ${NSD_CreateLabel} 12u 49u -12u 12u "$(mode_all_note)"
  Pop $0
  ${NSD_CreateLabel} 0 80u 100% 36u ""
  Pop $Found
  ${NSD_OnClick} $R1 ModeClicked
  ${NSD_OnClick} $ForAll ModeClicked
  ${If} $Mode == "AllUsers"
    StrCpy $R1 $ForAll
  ${EndIf}
  ${NSD_Check} $R1
  ${NSD_SetFocus} $R1
  Call ShowMode
  nsDialogs::Show
FunctionEnd

Function ModePageLeave
  Call QuitWhenNewerIsThere
  ${If} $Mode == "AllUsers"
  ${AndIf} $Administrator == ""
    StrCpy $0 ""
    ${If} $Given != ""
      StrCpy $0 " /D=$Given"
    ${EndIf}
    ClearErrors
    ExecShell "runas" "$EXEPATH" "/AllUsers /Again /LANGUAGE=$LANGUAGE$0"
    ${If} ${Errors} ; the permission was refused: the person may choose again
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(no_administrator)"
      Abort
    ${EndIf}
    Quit
  ${EndIf}
FunctionEnd

; The new files are unpacked beside the old ones and then take their places, so that a full disk or a broken download leaves the old version.
!macro Unpack FILE
  File "${PAYLOAD}/${FILE}"
!macroend
!macro Replace FILE
  System::Call 'kernel32::MoveFileExW(w "$INSTDIR\new\${FILE}", w "$INSTDIR\${FILE}", i 1) i .r0'
  ${If} $0 = 0
    Call StopForLackOfFolder
  ${EndIf}
!macroend

Function StopForLackOfFolder
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\new"
  RMDir "$INSTDIR" ; only when it is empty
  StrCpy $0 4
  StrCpy $1 "$(cannot_write)"
  Call Refuse
  ${If} ${Silent}
    Quit
  ${EndIf}
  Abort
FunctionEnd

Section "Hedef" program
  Call QuitOnOldWindows
  Call QuitWithoutAdministrator
  Call QuitWhenNewerIsThere
  Call StopWhileRunning
  ClearErrors
  SetOutPath "$INSTDIR\new"
  ${If} ${Errors}
    Call StopForLackOfFolder
  ${EndIf}
  !insertmacro EachFile Unpack
  SetOutPath "$INSTDIR"
  !insertmacro EachFile Replace
  RMDir "$INSTDIR\new"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Hedef.lnk" "$INSTDIR\hedef.exe"

  WriteRegStr SHCTX "Software\Classes\.hedef" "" "${PROG_ID}"
  WriteRegStr SHCTX "Software\Classes\${PROG_ID}" "" "$(connection_file)"
  WriteRegStr SHCTX "Software\Classes\${PROG_ID}\DefaultIcon" "" '"$INSTDIR\hedef.exe",0'
  WriteRegStr SHCTX "Software\Classes\${PROG_ID}\shell\open\command" "" '"$INSTDIR\hedef.exe" "%1"'
  Call TellExplorer

  SectionGetSize ${program} $0
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "Hedef"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Hedef"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" '"$INSTDIR\hedef.exe",0'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Language" "$LANGUAGE"
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

; Also when a file could not be unpacked; then no exit code is set yet.
Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\new"
  RMDir "$INSTDIR" ; only when it is empty
  GetErrorLevel $0
  ${If} $0 < 3
    SetErrorLevel 4
    ${If} ${Silent}
      StrCpy $0 4
      StrCpy $1 "$(cannot_write)"
      Call Refuse
    ${EndIf}
  ${EndIf}
FunctionEnd

Function LookForDriver
  StrCpy $DriverAdvice "$\r$\n$\r$\n$(driver_advice)"
  StrCpy $0 0
  ${Do}
    EnumRegValue $1 HKLM "SOFTWARE\ODBC\ODBCINST.INI\ODBC Drivers" $0
    StrCpy $2 $1 10
    ${If} $2 == "PostgreSQL"
      StrCpy $DriverAdvice ""
    ${EndIf}
    IntOp $0 $0 + 1
  ${LoopUntil} $1 == ""
FunctionEnd

; Through Explorer, so that Hedef does not run as administrator because its set-up did.
Function StartHedef
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\hedef.exe"'
FunctionEnd

; ---- Uninstaller
Function un.onInit
  SetRegView 64
  Call un.LookForAdministrator
  ; Whose installation lies in this folder?
  StrCpy $Mode "CurrentUser"
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ReadRegStr $1 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 != $INSTDIR
  ${AndIf} $1 != ""
    StrCpy $Mode "AllUsers"
  ${EndIf}
  ${If} $Mode == "AllUsers"
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "Language"
  ${If} $0 != ""
    StrCpy $LANGUAGE $0
  ${EndIf}

  ${GetParameters} $R0
  ${If} $Mode == "AllUsers"
  ${AndIf} $Administrator == ""
  ${AndIfNot} ${Silent}
    ${GetOptions} $R0 "/Again" $0
    ${If} ${Errors}
      ExecShell "runas" "$INSTDIR\uninstall.exe" "/Again"
      Quit
    ${EndIf}
  ${EndIf}
  ${GetOptions} $R0 "/REMOVEDATA" $0
  ${IfNot} ${Errors}
    StrCpy $RemoveData 1
  ${EndIf}
FunctionEnd

Function un.ConfirmPage
  !insertmacro MUI_HEADER_TEXT "$(un_title)" "$(un_subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 10u "$(un_folder)"
  Pop $0
  ${NSD_CreateText} 0 12u 100% 12u "$INSTDIR"
  Pop $0
  SendMessage $0 ${EM_SETREADONLY} 1 0
  ${NSD_CreateLabel} 0 32u 100% 18u "$(un_keep)"
  Pop $0
  ${NSD_CreateCheckbox} 0 54u 100% 12u "$(un_data)"
  Pop $RemoveDataBox
  ; The data are those of the person, also when the program is everybody's.
  SetShellVarContext current
  ${NSD_CreateLabel} 12u 69u -12u 20u "$APPDATA\hedef$\r$\n$LOCALAPPDATA\hedef"
  Pop $0
  ${If} $Mode == "AllUsers"
    SetShellVarContext all
  ${EndIf}
  ${NSD_CreateLabel} 12u 95u -12u 20u "$(un_others)"
  Pop $0
  ${If} $RemoveData != ""
    ${NSD_Check} $RemoveDataBox
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function un.ConfirmPageLeave
  StrCpy $RemoveData ""
  ${NSD_GetState} $RemoveDataBox $0
  ${If} $0 = ${BST_CHECKED}
    StrCpy $RemoveData 1
  ${EndIf}
FunctionEnd

!macro Remove FILE
  Delete "$INSTDIR\${FILE}"
!macroend

Section "Uninstall"
  ${If} $Mode == "AllUsers"
  ${AndIf} $Administrator == ""
    StrCpy $0 5
    StrCpy $1 "$(no_administrator)"
    Call un.Refuse
    Quit
  ${EndIf}
  Call un.StopWhileRunning
  !insertmacro EachFile Remove
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR" ; only when it is empty: nothing goes that was not installed
  Delete "$SMPROGRAMS\Hedef.lnk"

  ReadRegStr $0 SHCTX "Software\Classes\.hedef" ""
  ${If} $0 == "${PROG_ID}"
    DeleteRegValue SHCTX "Software\Classes\.hedef" ""
    DeleteRegKey /ifempty SHCTX "Software\Classes\.hedef"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\${PROG_ID}"
  Call un.TellExplorer
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"

  ${If} $RemoveData != ""
    ; The data are those of the person, also when the program was everybody's.
    SetShellVarContext current
    RMDir /r "$APPDATA\hedef"
    RMDir /r "$LOCALAPPDATA\hedef"
    DeleteRegKey HKCU "Software\Hedef"
  ${EndIf}
SectionEnd
