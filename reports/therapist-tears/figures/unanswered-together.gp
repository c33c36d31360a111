# Draws unanswered-together.svg from unanswered-together.tsv beside it: gnuplot unanswered-together.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' unanswered-together.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,447 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,2347 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,3.911in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "unanswered-together." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.0
set rmargin at screen 1.0
set tmargin at screen 1.0
set bmargin at screen 0.0
set xrange [0:400.0]
set yrange [446.9:0]
unset xtics
unset ytics
set label "TIPI 2" at screen 0.005, screen 0.69367 left front
set label "5" at screen 0.4959, screen 0.69367 right front
set label "TIPI 3" at screen 0.005, screen 0.64891 left front
set label "9" at screen 0.4948, screen 0.64891 right front
set label "TIPI 4" at screen 0.005, screen 0.60416 left front
set label "5" at screen 0.4959, screen 0.60416 right front
set label "TIPI 6" at screen 0.005, screen 0.55941 left front
set label "5" at screen 0.4959, screen 0.55941 right front
set label "TIPI 9" at screen 0.005, screen 0.51466 left front
set label "9" at screen 0.4948, screen 0.51466 right front
set label "Empathic concern" at screen 0.005, screen 0.4699 left front
set label "1" at screen 0.005, screen 0.4341 left front
set label "8" at screen 0.49508, screen 0.452 right front
set label "Empathic concern" at screen 0.005, screen 0.38935 left front
set label "3" at screen 0.005, screen 0.35355 left front
set label "7" at screen 0.49535, screen 0.37145 right front
set label "Empathic concern" at screen 0.005, screen 0.30879 left front
set label "5" at screen 0.005, screen 0.27299 left front
set label "4" at screen 0.49618, screen 0.29089 right front
set label "Empathic concern" at screen 0.005, screen 0.22824 left front
set label "6" at screen 0.005, screen 0.19244 left front
set label "9" at screen 0.4948, screen 0.21034 right front
set label "Crying in daily" at screen 0.005, screen 0.14768 left front
set label "life (times in fou…" at screen 0.005, screen 0.11188 left front
set label "5" at screen 0.4959, screen 0.12978 right front
set label "What the session" at screen 0.005, screen 0.06713 left front
set label "was about" at screen 0.005, screen 0.03133 left front
set label "332" at screen 0.40725, screen 0.04923 right front
set label "281" at screen 0.54675, screen 0.93533 left front rotate by 90
set label "5" at screen 0.58572, screen 0.7507 left front rotate by 90
set label "5" at screen 0.6247, screen 0.7507 left front rotate by 90
set label "5" at screen 0.66368, screen 0.7507 left front rotate by 90
set label "5" at screen 0.70265, screen 0.7507 left front rotate by 90
set label "4" at screen 0.74163, screen 0.75006 left front rotate by 90
set label "3" at screen 0.78063, screen 0.74938 left front rotate by 90
set label "3" at screen 0.8196, screen 0.74938 left front rotate by 90
set label "3" at screen 0.85858, screen 0.74938 left front rotate by 90
set label "3" at screen 0.89755, screen 0.74938 left front rotate by 90
set label "3" at screen 0.93653, screen 0.74938 left front rotate by 90
set label "3" at screen 0.9755, screen 0.74938 left front rotate by 90
plot "unanswered-together.tsv" skip 1 using ($6==$6 ? $3 : NaN):4:($3-5.61):($3+5.61):6:(116.9) with boxxyerror fs solid 1 noborder fc rgb "#3b82c4" notitle, \
  "" skip 1 using 7:4:7:(202.9):($4-4):($4+4) with boxxyerror fs solid 1 noborder fc rgb "#7b828c" notitle, \
  "" skip 1 using ($5==0 ? $3 : NaN):4 with points pt 7 ps 0.3 lc rgb "#7b828c" notitle, \
  "" skip 1 using ($5==1 ? $3 : NaN):4 with points pt 5 ps 1.1 lc rgb "#3b82c4" notitle
set output
