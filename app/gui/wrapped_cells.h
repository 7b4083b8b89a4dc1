#pragma once

#include <vector>

class wxDataViewColumn;
class wxDataViewCtrl;

namespace app::gui {

/// Texts of a column of a list break between words, and its rows become as high as they must: nothing is cut. The texts follow the hand that pulls an edge.
/// Only for lists with wxDV_VARIABLE_LINE_HEIGHT, all columns of which wrap. Where the toolkit is not GTK nothing happens, and long texts end in dots.
void wrapCells(wxDataViewColumn& column);

/// Tells the columns of a list that wraps their widths in pixels, before they are shown so.
void setWrapWidths(wxDataViewCtrl& list, const std::vector<int>& widths);

}  // namespace app::gui
