#pragma once
// What every file with windows in it needs; compiled once for all of them.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wx/wx.h>

#include <wx/aui/aui.h>
#include <wx/aui/tabmdi.h>
#include <wx/bmpbndl.h>
#include <wx/clipbrd.h>
#include <wx/dataview.h>
#include <wx/dcbuffer.h>
#include <wx/grid.h>
#include <wx/infobar.h>
#include <wx/simplebook.h>
#include <wx/splitter.h>
#include <wx/srchctrl.h>
#include <wx/statline.h>
