# Draws sample-age.svg from sample-age.tsv beside it: gnuplot sample-age.gp
reset
set encoding utf8
set terminal svg size 480,250 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "sample-age.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set multiplot layout 1,1
set style fill solid 1 noborder
set boxwidth 4.5
set xrange [20.0:75.0]
set yrange [0:154.44]
set xtics 10.0
set ytics 50.0
set xlabel "Age in years"
set grid ytics lt 1 lw 0.6 lc rgb "#8a8f98" dt (2,4)
set title "n = 541"
plot "sample-age.tsv" skip 1 using 2:3 with boxes lc rgb "#3b82c4" notitle
unset multiplot
set output
