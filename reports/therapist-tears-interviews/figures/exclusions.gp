# Draws exclusions.svg from exclusions.tsv beside it: gnuplot exclusions.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' exclusions.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,268 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1407 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,2.345in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "exclusions." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
unset xtics
unset ytics
set object 1 rectangle from screen 0.005, screen 0.81343 to screen 0.43, screen 0.99254 fillstyle empty border lc rgb "#3b82c4"
set label "551 records read as" at screen 0.2175, screen 0.93284 center front
set label "respondents" at screen 0.2175, screen 0.87313 center front
set arrow from screen 0.2175, screen 0.81343 to screen 0.2175, screen 0.52985 filled lc rgb "#7b828c"
set arrow from screen 0.2175, screen 0.67164 to screen 0.505, screen 0.67164 filled lc rgb "#7b828c"
set object 2 rectangle from screen 0.505, screen 0.58209 to screen 0.995, screen 0.76119 fillstyle empty border lc rgb "#3b82c4"
set label "4 excluded: consent is" at screen 0.525, screen 0.70149 left front
set label "No" at screen 0.525, screen 0.64179 left front
set object 3 rectangle from screen 0.005, screen 0.41045 to screen 0.43, screen 0.52985 fillstyle empty border lc rgb "#3b82c4"
set label "547 left" at screen 0.2175, screen 0.47015 center front
set arrow from screen 0.2175, screen 0.41045 to screen 0.2175, screen 0.12687 filled lc rgb "#7b828c"
set arrow from screen 0.2175, screen 0.26866 to screen 0.505, screen 0.26866 filled lc rgb "#7b828c"
set object 4 rectangle from screen 0.505, screen 0.1791 to screen 0.995, screen 0.35821 fillstyle empty border lc rgb "#3b82c4"
set label "6 excluded: progress <" at screen 0.525, screen 0.29851 left front
set label "100" at screen 0.525, screen 0.23881 left front
set object 5 rectangle from screen 0.005, screen 0.00746 to screen 0.43, screen 0.12687 fillstyle empty border lc rgb "#3b82c4"
set label "541 used" at screen 0.2175, screen 0.06716 center front
set lmargin 0
set rmargin 0
set tmargin 0
set bmargin 0
plot [0:1] [0:1] NaN notitle
set output
