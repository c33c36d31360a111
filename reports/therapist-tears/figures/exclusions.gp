# Draws exclusions.svg from exclusions.tsv beside it: gnuplot exclusions.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' exclusions.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,284 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1491 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,2.485in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "exclusions." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
unset xtics
unset ytics
set object 1 rectangle from screen 0.005, screen 0.82394 to screen 0.43, screen 0.99296 fillstyle empty border lc rgb "#3b82c4"
set label "551 records read as" at screen 0.2175, screen 0.93662 center front
set label "respondents" at screen 0.2175, screen 0.88028 center front
set arrow from screen 0.2175, screen 0.82394 to screen 0.2175, screen 0.55634 filled lc rgb "#7b828c"
set arrow from screen 0.2175, screen 0.69014 to screen 0.505, screen 0.69014 filled lc rgb "#7b828c"
set object 2 rectangle from screen 0.505, screen 0.60563 to screen 0.995, screen 0.77465 fillstyle empty border lc rgb "#3b82c4"
set label "4 excluded: Consent to" at screen 0.525, screen 0.71831 left front
set label "take part is No" at screen 0.525, screen 0.66197 left front
set object 3 rectangle from screen 0.005, screen 0.44366 to screen 0.43, screen 0.55634 fillstyle empty border lc rgb "#3b82c4"
set label "547 left" at screen 0.2175, screen 0.5 center front
set arrow from screen 0.2175, screen 0.44366 to screen 0.2175, screen 0.11972 filled lc rgb "#7b828c"
set arrow from screen 0.2175, screen 0.28169 to screen 0.505, screen 0.28169 filled lc rgb "#7b828c"
set object 4 rectangle from screen 0.505, screen 0.16901 to screen 0.995, screen 0.39437 fillstyle empty border lc rgb "#3b82c4"
set label "6 excluded: Percent of" at screen 0.525, screen 0.33803 left front
set label "the questionnaire seen <" at screen 0.525, screen 0.28169 left front
set label "100" at screen 0.525, screen 0.22535 left front
set object 5 rectangle from screen 0.005, screen 0.00704 to screen 0.43, screen 0.11972 fillstyle empty border lc rgb "#3b82c4"
set label "541 used" at screen 0.2175, screen 0.06338 center front
set lmargin 0
set rmargin 0
set tmargin 0
set bmargin 0
plot [0:1] [0:1] NaN notitle
set output
